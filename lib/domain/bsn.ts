/**
 * Whether the text holds nine digits that pass the eleven test of a citizen service number.
 * @source art. 46 UAVG — a BSN may only be used where a law says so; for arrears none does
 */
export function looksLikeBsn(text: string): boolean {
  return (text.match(/(?<![\d.,])\d{3}[ .]?\d{3}[ .]?\d{3}(?!\d)/g) ?? []).some((found) => {
    const digits = [...found.replace(/\D/g, '')].map(Number);
    const sum = digits.reduce((total, digit, i) => total + digit * (i === 8 ? -1 : 9 - i), 0);
    return sum !== 0 && sum % 11 === 0;
  });
}
