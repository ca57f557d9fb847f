import { help } from './phrase.ts';
import type { Story } from './stories.ts';
import { contact, letter, take } from './story-act.ts';
import { mr, mrs } from './story-person.ts';

/**
 * Two households of the acceptance vignettes.
 * @source domain §10, 1 and 2
 */
export const vignetteStories: readonly Story[] = [
  {
    name: 'Mevr. A.: klaar voor Vroeg Eropaf',
    tenancy: {
      team: 'NOORD',
      persons: [mrs('A.', null, 'Aldenkamp')],
      rent: 64_210,
      service: 3_860,
      method: 'INC',
      missed: [1, 2],
      open: 130_350,
    },
    acts: [
      take([26, 'Femke']),
      letter([26, 'Femke'], 'REMINDER'),
      contact([20, 'Femke'], 'PHONE', 'NOT_REACHED', 'Voicemail ingesproken.'),
      letter([11, 'Femke'], 'DUNNING', { offer: true }),
      contact([7, 'Ruben'], 'DOORSTEP', 'SPOKEN_TENANT', help),
    ],
  },
  {
    name: 'Dhr. B.: betaalt met "huur" en de maand erbij',
    tenancy: {
      team: 'NOORD',
      persons: [mr('J.', null, 'Biharie')],
      rent: 40_000,
      service: 2_500,
      method: 'OVB',
      missed: [2],
      open: 60_000,
      namesMonth: true,
    },
    acts: [
      letter([20, 'Femke'], 'REMINDER', { offer: true }),
      contact(
        [2, 'Femke'],
        'PHONE',
        'SPOKEN_TENANT',
        'Hij zet bij elke betaling de maand erbij. Uitgelegd waarom de oudere maanden dan open blijven.',
      ),
    ],
  },
];
