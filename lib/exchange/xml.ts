import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { type RefusedFile, refuseFile } from './import-file.ts';
import { decode } from './text-encoding.ts';

/** An element as text, as children by name, or as a list of elements of one name; looked into by the functions below. */
export type Xml = unknown;

/** @policy ours: no bank file nests deeper than some 15 levels. */
const DEEPEST = 32;
/** @source XML 1.0 §2.2: no control characters but tab and line ends, no half pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are refused
const NO_XML_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;
const ONE_BYTE_ENCODING = /^\s*<\?xml[^>]*encoding\s*=\s*["'](?:iso-8859-1|iso-8859-15|windows-1252)["']/i;
const FIVE: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

class UnknownEntity extends Error {}

/**
 * The elements of a document, every value as text. Refused: a DOCTYPE (before anything is parsed), entities beyond the
 * five of XML and numbers, more than 32 levels, what is cut off or not well formed.
 */
export function parseXml(bytes: Uint8Array): { text: string; root: Xml } | RefusedFile {
  const text = decodeXml(bytes);
  if (text === null) return refuseFile('NOT_UTF8_OR_1252');
  if (/<!DOCTYPE/i.test(text)) return refuseFile('DOCTYPE');
  if (NO_XML_CHARACTER.test(text)) return refuseFile('CONTROL_CHARACTER');
  const valid = XMLValidator.validate(text);
  if (valid !== true) return refuseFile('NOT_XML', { line: valid.err.line });
  try {
    return { text, root: parser().parse(text) };
  } catch (error) {
    if (error instanceof UnknownEntity) return refuseFile('UNKNOWN_ENTITY', { value: error.message });
    return refuseFile(error instanceof Error && /nested tags/.test(error.message) ? 'TOO_DEEP' : 'NOT_XML');
  }
}

function decodeXml(bytes: Uint8Array): string | null {
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  const prolog = String.fromCharCode(...bytes.subarray(0, 200));
  return ONE_BYTE_ENCODING.test(prolog) ? decode(bytes, 'windows-1252') : null;
}

/** The library's own decoder stops at a number of entities and would let other names through as text. */
const parser = (): XMLParser =>
  new XMLParser({
    ignoreAttributes: false,
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    // the library counts the parents of the element that it opens
    maxNestedTags: DEEPEST - 1,
    jPath: false,
    entityDecoder: {
      decode: decodeEntities,
      reset: () => {},
      setExternalEntities: () => {},
      addInputEntities: () => {},
      setXmlVersion: () => {},
    },
  });

const decodeEntities = (text: string): string =>
  text.includes('&') ? text.replace(/&([^;&\s]*);?/g, (whole, name: string) => decodeEntity(whole, name)) : text;

function decodeEntity(whole: string, name: string): string {
  const numeric = /^#(?:(\d{1,7})|x([\da-f]{1,6}))$/i.exec(name);
  const code = numeric ? Number.parseInt(numeric[1] ?? numeric[2]!, numeric[1] ? 10 : 16) : null;
  const character = code === null ? FIVE[name] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  if (character === undefined || !whole.endsWith(';') || NO_XML_CHARACTER.test(character)) {
    throw new UnknownEntity(whole);
  }
  return character;
}

/** The children of this name, in the order of the document. */
export function childrenOf(node: Xml, name: string): readonly Xml[] {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, name)) return [];
  const child: unknown = Reflect.get(node, name);
  return Array.isArray(child) ? child : [child];
}

/** The first element at the end of a path, or undefined. */
export const elementAt = (node: Xml, ...path: string[]): Xml => path.reduce<Xml>((parent, name) => childrenOf(parent, name)[0], node);

/** The text at the end of a path on one line, without space around it; null when there is none. */
export function textAt(node: Xml, ...path: string[]): string | null {
  const element = elementAt(node, ...path);
  const text = typeof element === 'object' ? elementAt(element, '#text') : element;
  return typeof text === 'string' ? text.replace(/[\t\r\n]+/g, ' ').trim() || null : null;
}

/** An attribute of an element. */
export const attributeOf = (node: Xml, name: string): string | null => textAt(node, `@_${name}`);
