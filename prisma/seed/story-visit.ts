import { handoverCosts, noord } from './crew.ts';
import { card } from './phrase.ts';
import type { Story } from './stories.ts';
import { contact, feedback, letter, signal } from './story-act.ts';
import { receipt } from './story-legal.ts';
import { toBailiff } from './story-path.ts';
import { mr, mrs } from './story-person.ts';
import { atDoor, visit } from './story-track.ts';

/** Visits of today and tomorrow before any judgment, so that a day at the doors has something of everything. */
export const visitStories: readonly Story[] = [
  {
    name: 'Eerste bezoek: kennismaken aan de deur',
    tenancy: {
      team: 'NOORD',
      persons: [mrs('F.', null, 'Hendriksma')],
      rent: 60_260,
      service: 3_410,
      method: 'INC',
      returned: [10],
    },
    acts: [
      letter([3, 'Femke'], 'REMINDER', { offer: true }),
      visit([2, 'Femke'], {
        goes: 'Ruben',
        workdays: 0,
        time: '09:15',
        purpose: 'CONTACT',
        remark: 'Nog nooit gesproken. Telefoon geeft geen gehoor.',
      }),
      atDoor([0, 'Ruben', 567], 'NOT_HOME_CARD_LEFT', null, card),
    ],
  },
  {
    name: 'Bezoek vandaag, en sindsdien is er betaald',
    tenancy: {
      team: 'NOORD',
      persons: [mr('Z.', null, 'Amrani')],
      rent: 63_940,
      service: 3_860,
      method: 'OVB',
      behind: { reminder: 50, months: 2 },
      paid: [{ ago: 2, cents: 25_000, text: 'deel van de achterstand' }],
    },
    acts: [
      letter([50, 'Femke'], 'REMINDER', { offer: true }),
      contact([45, 'Ruben'], 'DOORSTEP', 'CARD_LEFT', card),
      signal([20, 'Femke']),
      feedback([5, 'Femke'], 'NO_CONTACT'),
      visit([4, 'Femke'], { goes: 'Ruben', workdays: 0, time: '11:45', purpose: 'CONTACT' }),
    ],
  },
  {
    name: 'Bezoek met twee collega’s in Noord',
    tenancy: {
      team: 'NOORD',
      persons: [mr('J.', 'van', 'Wageningen')],
      rent: 58_075,
      service: 2_650,
      method: 'OVB',
      behind: { reminder: 90, months: 4 },
      costs: handoverCosts(20, 232_300),
    },
    acts: [
      ...toBailiff(noord, 20),
      receipt([17, 'Femke'], 'VLO-4121'),
      visit([12, 'Ruben'], { goes: 'Ruben', workdays: -10, time: '14:00', purpose: 'CONTACT' }),
      atDoor(
        [10, 'Ruben', 850],
        'UNSAFE_ABORTED',
        'VISIT_IN_PAIR',
        'Grote hond los in het portiek. De volgende keer met twee en eerst bellen.',
      ),
      visit([3, 'Femke'], {
        goes: 'Ruben',
        with: 'Femke',
        workdays: 0,
        time: '14:00',
        purpose: 'CONTACT',
        announced: true,
        remark: 'Gebeld: de hond zit dan in de keuken.',
      }),
    ],
  },
  {
    name: 'Eerste bezoek in Zuid',
    tenancy: {
      team: 'ZUID',
      persons: [mrs('V.', null, 'Kuiperij')],
      rent: 62_890,
      service: 3_570,
      method: 'INC',
      returned: [11],
    },
    acts: [
      letter([3, 'Kees'], 'REMINDER', { offer: true }),
      visit([2, 'Samira'], { goes: 'Samira', workdays: 0, time: '10:15', purpose: 'CONTACT' }),
    ],
  },
  {
    name: 'Bezoek met twee collega’s in Zuid',
    tenancy: {
      team: 'ZUID',
      persons: [mr('L.', null, 'Brandsteder')],
      rent: 67_485,
      service: 4_190,
      method: 'OVB',
      behind: { reminder: 55, months: 2 },
    },
    acts: [
      letter([55, 'Kees'], 'REMINDER', { offer: true }),
      visit([30, 'Samira'], { goes: 'Samira', workdays: -26, time: '13:30', purpose: 'CONTACT' }),
      atDoor([26, 'Samira', 820], 'UNSAFE_ABORTED', 'VISIT_IN_PAIR', 'Donker portiek zonder bel. De volgende keer met twee.'),
      signal([24, 'Kees']),
      feedback([3, 'Kees'], 'NO_CONTACT'),
      visit([3, 'Kees'], { goes: 'Samira', with: 'Kees', workdays: 0, time: '13:30', purpose: 'CONTACT', announced: true }),
    ],
  },
  {
    name: 'Bezoek morgen, na een telefoontje',
    tenancy: {
      team: 'NOORD',
      persons: [mrs('Y.', null, 'Tesfaye')],
      rent: 65_730,
      service: 4_020,
      method: 'INC',
      returned: [9],
    },
    acts: [
      letter([7, 'Femke'], 'REMINDER', { offer: true }),
      contact(
        [1, 'Ruben'],
        'PHONE',
        'SPOKEN_TENANT',
        'Vroeg of er iemand langs kan komen om de brieven samen te lezen. Morgenochtend past.',
      ),
      visit([1, 'Ruben'], { goes: 'Ruben', workdays: 1, time: '09:30', purpose: 'CONTACT', announced: true }),
    ],
  },
  {
    name: 'Eerste bezoek morgen in Zuid',
    tenancy: {
      team: 'ZUID',
      persons: [mr('T.', null, 'Lindeboom')],
      rent: 59_320,
      service: 2_980,
      method: 'INC',
      returned: [10],
    },
    acts: [
      letter([3, 'Kees'], 'REMINDER', { offer: true }),
      visit([1, 'Kees'], { goes: 'Samira', workdays: 1, time: '10:00', purpose: 'CONTACT' }),
    ],
  },
];
