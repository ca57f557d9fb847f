import { describe, expect, test } from 'vitest';
import { parseAmount, parseBankAmount } from './amount.ts';

describe('an amount in a list', () => {
  test.each([
    ['1234,56', 123456],
    ['1.234,56', 123456],
    ['1234.56', 123456],
    ['1234', 123400],
    ['1234,5', 123450],
    ['0,01', 1],
    ['0,10', 10],
    ['-700,00', -70000],
    ['+75,00', 7500],
    ['1.234.567,89', 123456789],
    ['007,00', 700],
    ['999999999,99', 99999999999],
    ['0,29', 29],
    ['1,13', 113],
  ])('%s is %d cents', (text, expected) => expect(parseAmount(text)).toBe(expected));

  test('minus nothing is plain zero', () => expect(Object.is(parseAmount('-0,00'), 0)).toBe(true));

  test.each(['1.234', '1,234', '-1.234', '0.123', '1234.567', '1.234.567'])('%s is ambiguous', (text) =>
    expect(parseAmount(text)).toBe('AMBIGUOUS_AMOUNT'),
  );

  test.each(['', '€ 5', '5 €', '1,234.56', '1.23,45', '12.34.56', ',50', '5,', '5-', '--5', '1e3', '0x1F', 'NaN', '5,1234', '١٢'])(
    '%j is no amount',
    (text) => expect(parseAmount(text)).toBe('NOT_AN_AMOUNT'),
  );

  test('ten digits of euros are too many', () => expect(parseAmount('1000000000,00')).toBe('AMOUNT_TOO_LARGE'));
});

describe('an amount in a bank file', () => {
  test.each([
    ['8.85', 'EUR', 885],
    ['8.85000', 'EUR', 885],
    ['8', 'EUR', 800],
    ['8.', 'EUR', 800],
    ['.5', 'EUR', 50],
    ['0', 'SEK', 0],
    ['2700', 'JPY', 2700],
    ['1.234', 'KWD', 1234],
    ['9999999999999.99', 'EUR', 999999999999999],
  ])('%s %s', (text, currency, expected) => expect(parseBankAmount(text, currency)).toBe(expected));

  test.each([
    ['8.855', 'EUR'],
    ['8,85', 'EUR'],
    ['-8.85', 'EUR'],
    ['', 'EUR'],
    ['.', 'EUR'],
    ['8.85', 'eur'],
    ['8.85', ''],
    ['99999999999999.00', 'EUR'],
    [`1.${'0'.repeat(100)}`, 'EUR'],
  ])('%s %s cannot be read exactly', (text, currency) => expect(parseBankAmount(text, currency)).toBeNull());
});
