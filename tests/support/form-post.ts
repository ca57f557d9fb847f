import type { APIRequestContext, APIResponse } from '@playwright/test';

/** One form of a page as it stands in the HTML: what it would post if nothing were typed. */
export interface PageForm {
  readonly names: readonly string[];
  readonly hidden: Readonly<Record<string, string>>;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };
const decoded = (text: string): string => text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag);
  return found ? decoded(found[1]!) : null;
};

/** Every form of a page, with the hidden fields by which the server knows the action. */
export function formsOf(html: string): PageForm[] {
  return [...html.matchAll(/<form\b[^>]*>(.*?)<\/form>/gs)].map(([, inside]) => {
    const tags = inside!.match(/<(?:input|select|textarea|button)\b[^>]*>/g) ?? [];
    const hidden: Record<string, string> = {};
    for (const tag of tags.filter((one) => attribute(one, 'type') === 'hidden')) {
      const name = attribute(tag, 'name');
      if (name !== null) hidden[name] = attribute(tag, 'value') ?? '';
    }
    return { names: tags.flatMap((tag) => attribute(tag, 'name') ?? []), hidden };
  });
}

/** The form with that field; of several the one that asks least. */
export function formWith(html: string, field: string): PageForm {
  const found = formsOf(html)
    .filter((form) => form.names.includes(field))
    .sort((a, b) => new Set(a.names).size - new Set(b.names).size)[0];
  if (!found) throw new Error(`no form with ${field} on this page`);
  return found;
}

/** Posts a form as a browser without scripts does, from our own pages. */
export const post = (request: APIRequestContext, url: string, fields: Readonly<Record<string, string>>): Promise<APIResponse> =>
  request.post(url, { multipart: { ...fields }, headers: { origin: new URL(url).origin }, maxRedirects: 0 });
