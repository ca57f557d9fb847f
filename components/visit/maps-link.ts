/** Where a home stands, and nothing else about it. */
export interface Address {
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string;
  readonly city: string;
}

export const streetOf = ({ street, houseNumber }: Pick<Address, 'street' | 'houseNumber'>): string => `${street} ${houseNumber}`;

/**
 * A link that hands the address, and only that, to the maps app of the device: a `geo:` address where the device has one,
 * Apple's own on an iPhone or iPad, OpenStreetMap at a desk. No name and no place of ours travels along.
 */
export function mapsLink(address: Address, userAgent: string): string {
  const query = encodeURIComponent(`${streetOf(address)}, ${address.postcode} ${address.city}`);
  if (/iPhone|iPad/.test(userAgent)) return `https://maps.apple.com/?q=${query}`;
  return /Android|Mobile/.test(userAgent) ? `geo:0,0?q=${query}` : `https://www.openstreetmap.org/search?query=${query}`;
}
