export interface Street {
  readonly name: string;
  readonly neighbourhood: string;
  readonly team: 'NOORD' | 'ZUID';
  readonly postcode: string;
  /** Dwellings above one another behind one number, told apart by a letter. */
  readonly stacked: boolean;
}

/** A place. */
export interface Address {
  readonly street: Street;
  readonly houseNumber: number;
  readonly houseLetter: string | null;
}

export const city = 'Lindestad';

const neighbourhood = (team: Street['team'], name: string, digits: string, streets: readonly (readonly [string, boolean])[]): Street[] =>
  streets.map(([street, stacked], place) => ({
    name: street,
    neighbourhood: name,
    team,
    stacked,
    postcode: `${digits}${'ABCDEGHJKL'[place]}${'KLMNPRTVWX'[place]}`,
  }));

/** The neighbourhoods of Lindestad, a place that is on no map; the postcodes are of no place either. */
export const streets: readonly Street[] = [
  ...neighbourhood('NOORD', 'Lindenkwartier', '1298', [
    ['Zomerlindelaan', false],
    ['Winterlindestraat', true],
    ['Lindebloesemplein', true],
    ['Honingpad', false],
  ]),
  ...neighbourhood('NOORD', 'Molenhoek', '1296', [
    ['Korenmolenweg', true],
    ['Wiekstraat', false],
    ['Maalderijhof', true],
    ['Zeilkruierstraat', false],
  ]),
  ...neighbourhood('ZUID', 'Het Laagveen', '1297', [
    ['Turfstekerslaan', true],
    ['Wollegrashof', false],
    ['Veenpluisstraat', true],
  ]),
  ...neighbourhood('ZUID', 'Zonneveld', '1294', [
    ['Ochtendlaan', true],
    ['Middagstraat', false],
    ['Avondroodhof', true],
    ['Schaduwkade', false],
  ]),
  ...neighbourhood('ZUID', 'De Waterhof', '1293', [
    ['Steigerkade', true],
    ['Lisdoddestraat', false],
    ['Gele Plompsingel', true],
    ['Fuutpad', false],
  ]),
  ...neighbourhood('ZUID', 'Oud-Ambacht', '1295', [
    ['Kuipersteeg', false],
    ['Touwslagersbaan', true],
    ['Mandenmakersplein', true],
    ['Hoefsmidstraat', false],
  ]),
];

const storeys = 'ABCDEF';

/** The dwelling at a place in the portfolio: every place another one, whatever the size. */
export function addressAt(place: number): Address {
  const street = streets[place % streets.length]!;
  const along = Math.floor(place / streets.length);
  return street.stacked
    ? { street, houseNumber: 1 + 2 * Math.floor(along / storeys.length), houseLetter: storeys[along % storeys.length]! }
    : { street, houseNumber: 1 + along, houseLetter: null };
}
