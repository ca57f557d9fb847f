/** How long typing may rest unsaved, and how long to wait before trying again, in milliseconds. */
const pauseMs = 400;
const againMs = 2_000;

/** How it stands with what was typed. `time` is when the latest of it was kept, ready to show. */
export type SaveState =
  | { readonly kind: 'idle' | 'saving' | 'failed' | 'signedOut' | 'refused' }
  | { readonly kind: 'saved'; readonly time: string };

/** All that a screen shows of it: the state, and by question why it was not kept or whose other answer it replaced. */
export interface Saving {
  readonly state: SaveState;
  readonly refused: Readonly<Record<string, string>>;
  readonly replaced: Readonly<Record<string, string>>;
}

type Sent = { kind: 'kept'; time: string; replaced: string | null } | { kind: 'refused'; text: string } | { kind: 'failed' | 'signedOut' };

/** One answer on its way; the browser finishes it even when the page goes. */
async function send(address: string, question: string, values: readonly string[]): Promise<Sent> {
  const body = new FormData();
  body.set('question', question);
  for (const value of values) body.append('value', value);
  try {
    const answer = await fetch(address, { method: 'POST', body, keepalive: true, redirect: 'manual' });
    if (answer.type === 'opaqueredirect') return { kind: 'signedOut' };
    return answer.ok ? await answer.json() : { kind: 'failed' };
  } catch {
    return { kind: 'failed' };
  }
}

/**
 * Saves answers as they are given: one request at a time, the latest value of each question, again and again until it
 * stands. Nothing but a browser can make one.
 */
export class Saver {
  readonly #address: string;
  readonly #show: (saving: Saving) => void;
  readonly #onKept: (question: string) => void;
  readonly #waiting = new Map<string, readonly string[]>();
  readonly #given = new Map<string, readonly string[]>();
  #saving: Saving;
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(address: string, started: SaveState, show: (saving: Saving) => void, onKept: (question: string) => void) {
    this.#address = address;
    this.#show = show;
    this.#onKept = onKept;
    this.#saving = { state: started, refused: {}, replaced: {} };
  }

  /** Takes an answer: a choice goes at once, typing after a short pause. */
  give(question: string, values: readonly string[], at: 'once' | 'pause'): void {
    this.#given.set(question, values);
    this.#waiting.set(question, values);
    if (at === 'once') void this.flush();
    else this.#timer ??= setTimeout(() => void this.flush(), pauseMs);
  }

  /** Sends what waits; when it is done, nothing waits or somebody has to try again. */
  flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#running ??= this.#drain().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Whether everything that was given stands on the server now. */
  async settled(): Promise<boolean> {
    await this.flush();
    if (this.waits) await this.flush();
    return !this.waits && Object.keys(this.#saving.refused).length === 0;
  }

  /** What was given last to a question on this page. */
  given(question: string): readonly string[] | undefined {
    return this.#given.get(question);
  }

  get waits(): boolean {
    return this.#waiting.size > 0;
  }

  /** The page goes: what still waits goes along, and its requests outlive it. */
  leave(): void {
    for (const [question, values] of this.#waiting) void send(this.#address, question, values);
  }

  async #drain(): Promise<void> {
    let time: string | null = null;
    while (this.waits) {
      const [question, values] = this.#waiting.entries().next().value!;
      this.#waiting.delete(question);
      this.#tell({ state: { kind: 'saving' } });
      const sent = await send(this.#address, question, values);
      if (sent.kind === 'kept') {
        time = sent.time;
        this.#tell(this.#said(question, null, sent.replaced));
        this.#onKept(question);
      } else if (sent.kind === 'refused') {
        this.#tell(this.#said(question, sent.text, null));
      } else {
        if (!this.#waiting.has(question)) this.#waiting.set(question, values);
        this.#timer = setTimeout(() => void this.flush(), againMs);
        return this.#tell({ state: { kind: sent.kind } });
      }
    }
    if (Object.keys(this.#saving.refused).length > 0) this.#tell({ state: { kind: 'refused' } });
    else if (time) this.#tell({ state: { kind: 'saved', time } });
  }

  #said(question: string, refused: string | null, replaced: string | null): Partial<Saving> {
    const put = (all: Readonly<Record<string, string>>, text: string | null) => {
      const others = Object.fromEntries(Object.entries(all).filter(([key]) => key !== question));
      return text ? { ...others, [question]: text } : others;
    };
    return { refused: put(this.#saving.refused, refused), replaced: put(this.#saving.replaced, replaced) };
  }

  #tell(change: Partial<Saving>): void {
    this.#saving = { ...this.#saving, ...change };
    this.#show(this.#saving);
  }
}
