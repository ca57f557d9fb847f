import { card } from './phrase.ts';
import type { Story } from './stories.ts';
import { contact, letter, note, promise } from './story-act.ts';
import { mr, mrs } from './story-person.ts';
import { hold, support } from './story-track.ts';

/** Stories in which something protects the tenant or part of the claim. */
export const holdStories: readonly Story[] = [
  {
    name: 'Onenigheid over een deel: de afrekening servicekosten',
    tenancy: {
      team: 'NOORD',
      persons: [mr('U.', null, 'Speelman')],
      rent: 62_085,
      service: 5_260,
      method: 'INC',
      behind: { reminder: 18, months: 1 },
      claims: [{ dueAgo: 28, cents: 18_500, text: 'afrekening servicekosten' }],
    },
    acts: [
      letter([18, 'Femke'], 'REMINDER', { offer: true }),
      contact(
        [8, 'Femke'],
        'PHONE',
        'SPOKEN_TENANT',
        'Hij begrijpt de afrekening van de servicekosten niet. De huur zelf betaalt hij volgende week.',
      ),
      hold([8, 'Femke'], 'DISPUTE', {
        reason: 'Vraag over de afrekening servicekosten; onze administratie kijkt haar na.',
        amount: 18_500,
      }),
      promise([8, 'Femke'], 62_100, 4),
    ],
  },
  {
    name: 'Overleden, de medehuurder zet de huur voort',
    tenancy: {
      team: 'ZUID',
      persons: [mr('J.', null, 'Wiersinga'), mrs('C.', null, 'Wiersinga', 'MDH')],
      rent: 59_430,
      service: 3_010,
      method: 'OVB',
      behind: { reminder: 20, months: 1 },
    },
    acts: [
      letter([20, 'Kees'], 'REMINDER', { offer: true }),
      contact(
        [9, 'Kees'],
        'PHONE',
        'SPOKEN_CO_TENANT',
        'Mevrouw belde dat haar man is overleden. Gecondoleerd en gezegd dat de brieven stoppen.',
      ),
      hold([9, 'Kees'], 'DEATH', { reason: 'De huurder is overleden; mevrouw is medehuurder en zet de huur voort.' }),
      note([9, 'Kees'], 'Over drie weken bellen om te vragen wat mevrouw nodig heeft. Niets over geld vóór die tijd.'),
    ],
  },
  {
    name: 'Overleden, we zoeken de erfgenamen',
    tenancy: {
      team: 'NOORD',
      persons: [mrs('E.', null, 'Zandvliet')],
      rent: 54_870,
      service: 2_480,
      method: 'OVB',
      behind: { reminder: 16, months: 1 },
    },
    acts: [
      letter([16, 'Femke'], 'REMINDER', { offer: true }),
      contact([8, 'Ruben'], 'DOORSTEP', 'CARD_LEFT', card),
      hold([5, 'Femke'], 'DEATH', {
        reason: 'Bericht van de familie: de huurder is overleden. Een neef regelt de nalatenschap en belt ons.',
      }),
    ],
  },
  {
    name: 'Schuldsanering, maar de lopende huur is te laat',
    tenancy: {
      team: 'ZUID',
      persons: [mr('A.', null, 'Ketelaar')],
      rent: 58_215,
      service: 2_920,
      method: 'INC',
      behind: { reminder: 55, months: 2 },
      claims: [{ dueAgo: 5, cents: 6_240, text: 'huur, nabetaling na huurverhoging', rent: true }],
    },
    acts: [
      letter([55, 'Kees'], 'REMINDER', { offer: true }),
      contact([45, 'Samira'], 'DOORSTEP', 'SPOKEN_TENANT', 'Hij is al een tijd bezig met schuldhulp en wacht op de rechter.'),
      support([30, 'Kees'], 'DEBT_HELP', 'Schuldhulpverlening gemeente Lindestad', 20),
      hold([30, 'Kees'], 'WSNP', { reason: 'Toegelaten tot de schuldsanering; brief van de bewindvoerder Wsnp ontvangen.', months: 18 }),
      note([30, 'Kees'], 'De oude schuld is aangemeld bij de bewindvoerder Wsnp. De gewone huur loopt door.'),
    ],
  },
];
