import { type Cents, cents } from '#lib/domain/cents.ts';
import type { RefusalCode } from './refusal.ts';

type AmountRefusal = Extract<RefusalCode, 'NOT_AN_AMOUNT' | 'AMBIGUOUS_AMOUNT' | 'AMOUNT_TOO_LARGE'>;

const PLAIN = /^([+-]?)(\d+)(?:[.,](\d{1,2}))?$/;
const THOUSANDS = /^([+-]?)(\d{1,3}(?:\.\d{3})+),(\d{1,2})$/;
/** Three digits behind the last or only separator: `1.234` is one euro or a thousand. */
const AMBIGUOUS = /^[+-]?(?:\d+[.,]\d{3}|\d{1,3}(?:\.\d{3})+)$/;
const LEADING_ZEROS = /^0+(?=\d)/;

/** Digits before the separator: up to 999 999 999,99 in a list, and what fits in 2^53 cents in a bank file. */
const LIST_DIGITS = 9;
const BANK_DIGITS = 13;
const LONGEST_BANK_AMOUNT = 40;

/**
 * An amount as a Dutch list writes it, in cents: `1234,56`, `1.234,56`, `1234.56`, `1234`; a sign may stand in front.
 * Refused: a currency sign, three digits behind one separator, more than nine digits of euros.
 */
export function parseAmount(text: string): Cents | AmountRefusal {
  const match = PLAIN.exec(text) ?? THOUSANDS.exec(text);
  if (match === null) return AMBIGUOUS.test(text) ? 'AMBIGUOUS_AMOUNT' : 'NOT_AN_AMOUNT';
  const whole = match[2]!.replaceAll('.', '').replace(LEADING_ZEROS, '');
  if (whole.length > LIST_DIGITS) return 'AMOUNT_TOO_LARGE';
  const value = Number(whole + (match[3] ?? '').padEnd(2, '0'));
  return cents(match[1] === '-' && value !== 0 ? -value : value);
}

/**
 * An amount of a bank file in the smallest unit of its currency (cents for EUR, whole yen for JPY), never negative.
 * Zeros behind the last digit that means something are allowed (`8.85000`); anything finer gives null.
 */
export function parseBankAmount(text: string, currency: string): Cents | null {
  if (text.length > LONGEST_BANK_AMOUNT) return null;
  const match = /^\+?(\d*)(?:\.(\d*))?$/.exec(text);
  const whole = (match?.[1] ?? '').replace(LEADING_ZEROS, '');
  const fraction = (match?.[2] ?? '').replace(/0+$/, '');
  const decimals = decimalsOf(currency);
  if (match === null || (match[1] || match[2] || '') === '' || decimals === null) return null;
  if (whole.length > BANK_DIGITS || fraction.length > decimals) return null;
  const value = Number(whole + fraction.padEnd(decimals, '0'));
  return Number.isSafeInteger(value) ? cents(value) : null;
}

const decimalsByCurrency = new Map<string, number>();

/** Decimals of a currency by ISO 4217; null where the code is no code. */
function decimalsOf(currency: string): number | null {
  if (!/^[A-Z]{3}$/.test(currency)) return null;
  let decimals = decimalsByCurrency.get(currency);
  if (decimals === undefined) {
    decimals = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
    decimalsByCurrency.set(currency, decimals);
  }
  return decimals;
}
