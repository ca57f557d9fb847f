import type { Translate } from './speech.ts';

type Values = Readonly<Record<string, unknown>>;
type Say = (key: string, values?: Values, formats?: unknown) => string;
type Tree = { readonly [key: string]: string | Tree };

/** How many answers a memory keeps before it starts anew. */
const mostKept = 4000;

/** A function of few different questions, remembered by `keyOf`; what is remembered never changes its meaning. */
export function remembered<A extends readonly unknown[], R>(
  answer: (...question: A) => R,
  keyOf: (...question: A) => string,
): typeof answer {
  const kept = new Map<string, R>();
  return (...question) => {
    const key = keyOf(...question);
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= mostKept) kept.clear();
    const made = answer(...question);
    kept.set(key, made);
    return made;
  };
}

/**
 * `t` without its detour. A sentence without facts is looked up once; one whose facts are only put in, as `{name}`, is cut
 * into pieces once; a plural over numbers alone is remembered. Everything else, and a fact that is missing, goes to `t`.
 */
export function quick(t: Translate, messages: Tree): Translate {
  const slow = t as unknown as Say;
  const plural = remembered(slow, (key, values) => `${key} ${Object.entries(values ?? {}).join()}`);
  const known = new Map<string, Say>();
  const say: Say = (key, values, formats) => {
    let sentence = known.get(key);
    if (!sentence) {
      sentence = sentenceOf(find(messages, key), slow, plural);
      known.set(key, sentence);
    }
    return sentence(key, values, formats);
  };
  return Object.assign(say, { rich: t.rich, markup: t.markup, raw: t.raw, has: t.has }) as unknown as Translate;
}

function find(messages: Tree, key: string): string | undefined {
  const found = key
    .split('.')
    .reduce<string | Tree | undefined>((tree, name) => (typeof tree === 'object' ? tree[name] : undefined), messages);
  return typeof found === 'string' ? found : undefined;
}

function sentenceOf(text: string | undefined, slow: Say, plural: Say): Say {
  if (text === undefined || /['<]/.test(text)) return slow;
  const pieces = text.split(/\{(\w+)\}/);
  if (pieces.some((piece, index) => index % 2 === 0 && /[{}]/.test(piece))) {
    return (key, values, formats) =>
      Object.values(values ?? {}).every((value) => typeof value === 'number') && !formats
        ? plural(key, values)
        : slow(key, values, formats);
  }
  if (pieces.length === 1) return () => text;
  return (key, values, formats) => {
    let said = '';
    for (const [index, piece] of pieces.entries()) {
      const part = index % 2 === 0 ? piece : values?.[piece];
      if (typeof part !== 'string' && typeof part !== 'number') return slow(key, values, formats);
      said += part;
    }
    return said;
  };
}
