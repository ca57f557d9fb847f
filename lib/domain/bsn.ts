/** Nine digits in one go, by threes, or as 1234.56.789. */
const nineDigits = /(?<![\d.,])(?:\d{3}[ .-]?\d{3}[ .-]?\d{3}|\d{4}[ .]\d{2}[ .]\d{3})(?!\d)/g;

/**
 * Whether the text holds nine digits that pass the eleven test of a citizen service number.
 * @source art. 46 UAVG — a BSN may only be used where a law says so; for arrears none does
 */
export function looksLikeBsn(text: string): boolean {
  return (text.match(nineDigits) ?? []).some((found) => {
    const digits = [...found.replace(/\D/g, '')].map(Number);
    const sum = digits.reduce((total, digit, i) => total + digit * (i === 8 ? -1 : 9 - i), 0);
    return sum !== 0 && sum % 11 === 0;
  });
}
