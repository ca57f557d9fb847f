/** Surnames as they live side by side in a Dutch neighbourhood: prefix and name. Whoever bears one here is invented. */
export const surnames: readonly (readonly [prefix: string | null, name: string])[] = [
  [null, 'Jansen'], ['de', 'Vries'], ['van den', 'Berg'], [null, 'Bakker'], ['van', 'Dijk'], [null, 'Visser'], [null, 'Smit'], ['de', 'Boer'],
  [null, 'Mulder'], ['van der', 'Meer'], [null, 'Bosman'], [null, 'Vos'], [null, 'Peters'], ['van', 'Leeuwen'], [null, 'Dekker'], [null, 'Brouwer'],
  ['de', 'Wit'], [null, 'Dijkstra'], [null, 'Hoekstra'], ['van der', 'Veen'], [null, 'Kuipers'], [null, 'Postma'], ['van', 'Vliet'], [null, 'Scholten'],
  [null, 'Huisman'], [null, 'Koster'], ['van der', 'Laan'], [null, 'Prins'], [null, 'Schouten'], ['ten', 'Hove'], ["van 't", 'Hof'], [null, 'Wiersma'],
  [null, 'Yilmaz'], [null, 'Kaya'], [null, 'Demir'], [null, 'Şahin'], [null, 'Çelik'], [null, 'Öztürk'], [null, 'Aydin'], [null, 'Arslan'],
  ['El', 'Amrani'], ['El', 'Idrissi'], [null, 'Bennani'], [null, 'Haddou'], ['Ben', 'Ali'], [null, 'Chaoui'], [null, 'Azzouzi'], [null, 'Tahiri'],
  [null, 'Boukhari'], [null, 'Ramdin'], [null, 'Bisschop'], [null, 'Kartosen'], [null, 'Ramkisoen'], [null, 'Sewdien'], [null, 'Pinas'], [null, 'Amatdjais'],
  [null, 'Martina'], [null, 'Maduro'], [null, 'Croes'], [null, 'Winklaar'], [null, 'Nguyen'], [null, 'Tran'], [null, 'Wong'], [null, 'Cheung'],
  [null, 'Liu'], [null, 'Sitorus'], [null, 'Tahapary'], [null, 'Pattiasina'], [null, 'Kowalska'], [null, 'Nowak'], [null, 'Wiśniewski'], [null, 'Zieliński'],
  [null, 'Ivanova'], [null, 'Petrov'], [null, 'Popescu'], [null, 'Horvat'], [null, 'Marković'], [null, 'Haddad'], [null, 'Khalil'], ['Al', 'Masri'],
  [null, 'Darwish'], [null, 'Rahimi'], [null, 'Ahmadi'], [null, 'Hosseini'], [null, 'Tesfay'], [null, 'Haile'], [null, 'Abdi'], [null, 'Warsame'],
  [null, 'Mensah'], [null, 'Owusu'], [null, 'Boateng'], [null, 'Okafor'], [null, 'Silva'], ['da', 'Costa'], ['Dos', 'Santos'], [null, 'Fernández'],
  [null, 'Gómez'], [null, 'Rossi'], [null, 'Papadopoulos'], [null, "O'Connor"], [null, 'Singh'], [null, 'Sharma'], [null, 'Khan'], [null, 'Begum'],
  [null, 'van Beek-Tuinman'], ['de', 'Groot-Kaya'], [null, 'Zwart'], [null, 'Groen'], [null, 'Blom'], [null, 'Kok'], [null, 'Verhoeven'], [null, 'Maas'],
];

export const initials = 'ABCDEFGHIJKLMNOPRSTVWYZ';

/** Languages other than Dutch in which people read best (ISO 639-2), and how often among those. */
export const languages: readonly (readonly [string, number])[] = [['TUR', 4], ['ARA', 5], ['POL', 4], ['ENG', 4], ['TIR', 1], ['UKR', 1], ['SPA', 1]];

/** Offices that look after somebody's money; invented. */
export const representatives = ['Bewindvoering De Brug', 'Bureau Houvast Bewind', 'Inkomensbeheer Lindestad'] as const;
