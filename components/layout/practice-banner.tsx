/** Says on every page that these people do not exist and that nothing leaves the building. */
export function PracticeBanner({ label, title, words }: { label: string; title: string; words: string }) {
  return (
    <aside className="practice" aria-label={label}>
      <b>{title}</b> {words}
    </aside>
  );
}
