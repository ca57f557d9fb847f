import { Icon } from '#components/ui/icon.tsx';
import { MastLinks, type NavItem } from './masthead.tsx';

/** A form's action: a server action, or the address that receives the post. */
type Send = string | ((form: FormData) => void | Promise<void>);

export type Choice = { value: string; label: string; chosen: boolean; lang?: string };

/** One of a few settings, each a button that sends `name=value`. */
type ChoiceForm = { title: string; name: string; action: Send; options: readonly Choice[] };

/** Who is here, the language, light or dark, and the way out. A `<details>`: it opens without scripts. */
export function PersonMenu({
  label,
  person,
  nav,
  language,
  theme,
  signOut,
}: {
  /** What the button is called for who sees only the three bars, such as "Menu". */
  label: string;
  person: { name: string; role: string };
  /** The pages, shown here on a phone only. */
  nav: { label: string; items: readonly NavItem[] };
  language: ChoiceForm;
  theme: ChoiceForm;
  signOut: { label: string; action: Send };
}) {
  return (
    <details className="menu">
      <summary>
        <span className="menu-bars">
          <Icon name="menu" />
          <span className="sr-only">{label}</span>
        </span>
        <span className="menu-name">
          <b>{person.name}</b>
          <small>{person.role}</small>
        </span>
        <Icon name="open" className="menu-chevron" />
      </summary>
      <div className="menu-panel">
        <nav className="menu-nav" aria-label={nav.label}>
          <p className="quiet text-s">
            {person.name}, {person.role}
          </p>
          <MastLinks items={nav.items} />
        </nav>
        <ChoiceButtons {...language} />
        <ChoiceButtons {...theme} />
        <form className="menu-leave" action={signOut.action} method={methodOf(signOut.action)}>
          <button type="submit">
            <Icon name="leave" />
            {signOut.label}
          </button>
        </form>
      </div>
    </details>
  );
}

function ChoiceButtons({ title, name, action, options }: ChoiceForm) {
  return (
    <form action={action} method={methodOf(action)}>
      <h2 id={`choice-${name}`}>{title}</h2>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn round the buttons, and a heading names them */}
      <div className="choice" role="group" aria-labelledby={`choice-${name}`}>
        {options.map((option) => (
          <button key={option.value} type="submit" name={name} value={option.value} lang={option.lang} aria-pressed={option.chosen}>
            {option.label}
          </button>
        ))}
      </div>
    </form>
  );
}

/** An address is posted to; a server action brings its own method. */
function methodOf(action: Send): 'post' | undefined {
  return typeof action === 'string' ? 'post' : undefined;
}
