'use client';

import Link from 'next/link';
import { LinkButton } from '#components/ui/button.tsx';
import { Tag, type TagTone } from '#components/ui/tag.tsx';

/** Whose rule it is, such as kind "Wet" or "Onze regel", and where it stands. */
export type RuleSource = { kind: string; text: string };

export type AnswerLine = {
  words: string;
  href?: string;
  /** A supporting phrase after the words or the link. */
  more?: string;
  source?: RuleSource;
};

export type Answer = { title: string; lines: readonly AnswerLine[] };

/** Something to do from the sheet: where its form stands. */
export type StepAct = { href: string; label: string };

/**
 * The sheet of a case: what to do now, and what is behind it. `primary` is the one ink button of the screen, beside
 * it stand `plain` and, most quietly, `pause`; `answers` are four: why, what cannot yet, what else, and when this proposal
 * changes.
 */
export function NextStep({
  id,
  tag,
  title,
  lead,
  primary,
  plain,
  pause,
  answers,
}: {
  id: string;
  tag: { words: string; tone?: TagTone };
  title: string;
  lead: string;
  primary?: StepAct;
  plain?: StepAct;
  pause?: StepAct;
  answers: readonly Answer[];
}) {
  return (
    <section className="sheet" aria-labelledby={id}>
      <p>
        <Tag tone={tag.tone}>{tag.words}</Tag>
      </p>
      <h2 id={id} className="step-title">
        {title}
      </h2>
      <p className="lead">{lead}</p>
      {(primary || plain || pause) && (
        <div className="row step-actions">
          {primary && (
            <LinkButton weight="primary" href={primary.href} iconAfter="forward">
              {primary.label}
            </LinkButton>
          )}
          {plain && <LinkButton href={plain.href}>{plain.label}</LinkButton>}
          {pause && (
            <LinkButton weight="quiet" href={pause.href} icon="pause">
              {pause.label}
            </LinkButton>
          )}
        </div>
      )}
      <div className="answers">
        {answers.map((answer) => (
          <div key={answer.title}>
            <h3>{answer.title}</h3>
            <AnswerLines lines={answer.lines} />
          </div>
        ))}
      </div>
    </section>
  );
}

function AnswerLines({ lines }: { lines: readonly AnswerLine[] }) {
  if (lines.length === 1 && lines[0] && !lines[0].href) {
    return (
      <>
        <p>{lines[0].words}</p>
        <Source source={lines[0].source} />
      </>
    );
  }
  return (
    <ul>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server, in a fixed order
        <li key={index}>
          {line.href ? (
            <Link href={line.href} prefetch={false}>
              {line.words}
            </Link>
          ) : (
            line.words
          )}
          {line.more && <span className="quiet"> {line.more}</span>}
          <Source source={line.source} />
        </li>
      ))}
    </ul>
  );
}

function Source({ source }: { source?: RuleSource }) {
  if (!source) return null;
  return (
    <span className="source">
      <b>{source.kind}</b>
      {source.text}
    </span>
  );
}
