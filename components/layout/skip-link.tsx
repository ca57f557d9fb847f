/** The first stop of the keyboard on every page: past the masthead, to `<main id="inhoud">`. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a className="skip" href="#inhoud">
      {label}
    </a>
  );
}
