/** An amount as lib/i18n wrote it: digits of one width, never broken over two lines. */
export function Money({ text }: { text: string }) {
  return <span className="num">{text}</span>;
}
