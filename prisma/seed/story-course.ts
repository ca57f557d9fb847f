import type { Story } from './stories.ts';
import { close, contact, correct, letter, note, pause, take } from './story-act.ts';
import { depart } from './story-legal.ts';
import { bewindvoerder, mr, mrs } from './story-person.ts';
import { hold } from './story-track.ts';

/** Stories that take another course: paused, represented, paid, come back, kept apart, left. */
export const courseStories: readonly Story[] = [
  {
    name: 'Gepauzeerd: huurtoeslag wordt nabetaald',
    tenancy: {
      team: 'NOORD',
      persons: [mrs('H.', null, 'Bergkamp')],
      rent: 57_960,
      service: 3_600,
      method: 'OVB',
      missed: [1],
      open: 69_500,
    },
    acts: [
      letter([15, 'Femke'], 'REMINDER', { offer: true }),
      contact(
        [11, 'Femke'],
        'COUNTER',
        'SPOKEN_TENANT',
        'Kwam zelf langs met de brief van de Dienst Toeslagen: de huurtoeslag wordt over drie maanden nabetaald.',
      ),
      pause([10, 'Femke'], 'De huurtoeslag wordt nabetaald; de brief met de datum hebben we gezien.', 20),
    ],
  },
  {
    name: 'Bewindvoerder regelt de geldzaken',
    tenancy: {
      team: 'NOORD',
      persons: [mr('G.', null, 'Maduro'), bewindvoerder('Bewindvoering De Brug')],
      rent: 60_480,
      service: 3_900,
      method: 'OVB',
      missed: [1],
    },
    acts: [
      hold([10, 'Femke'], 'BEWIND', { reason: 'Bewindvoering De Brug regelt de geldzaken; beschikking gezien.' }),
      letter([10, 'Femke'], 'REMINDER', { offer: true, channel: 'EMAIL' }),
      contact(
        [3, 'Femke'],
        'PHONE',
        'SPOKEN_OTHER',
        'Gesproken met het kantoor van de bewindvoerder. Zij kijken de betaling na en mailen ons.',
      ),
      note([3, 'Femke'], 'Brieven over geld gaan naar Bewindvoering De Brug. De huurder krijgt een afschrift.'),
    ],
  },
  {
    name: 'Alles betaald, voorstel om af te sluiten',
    tenancy: {
      team: 'NOORD',
      persons: [mr('S.', null, 'Yildirim')],
      rent: 63_515,
      service: 2_750,
      method: 'INC',
      returned: [16],
      paid: [{ ago: 1, cents: 63_515, text: 'achterstand huur, met dank' }],
    },
    acts: [
      letter([14, 'Femke'], 'REMINDER', { offer: true }),
      contact([9, 'Ruben'], 'PHONE', 'SPOKEN_TENANT', 'Het geld stond op de verkeerde rekening. Betaalt deze maand alles.'),
    ],
  },
  {
    name: 'Nieuwe achterstand na een afgesloten zaak',
    tenancy: {
      team: 'NOORD',
      persons: [mrs('C.', null, 'Pattiasina')],
      rent: 59_225,
      service: 3_300,
      method: 'INC',
      returned: [95, 2],
      paid: [{ ago: 84, cents: 59_225, text: 'achterstand huur' }],
    },
    acts: [
      letter([92, 'Femke'], 'REMINDER', { offer: true }),
      contact([88, 'Femke'], 'PHONE', 'SPOKEN_TENANT', 'Vergeten na de verhuizing van de bank. Betaalt volgende week alles.'),
      close([80, 'Femke'], 'Alles is betaald. Bedankbericht gestuurd.'),
    ],
  },
  {
    name: 'Vertrouwelijke aantekening en een teruggezette brief',
    tenancy: {
      team: 'NOORD',
      persons: [mrs('N.', 'van', 'Staveren')],
      rent: 68_120,
      service: 4_480,
      method: 'INC',
      returned: [24],
    },
    acts: [
      letter([22, 'Femke'], 'REMINDER', { offer: true }),
      contact([18, 'Ruben'], 'PHONE', 'NOT_REACHED', 'Voicemail ingesproken.'),
      letter([13, 'Femke'], 'FOURTEEN_DAY_NOTICE'),
      contact([10, 'Femke'], 'PHONE', 'SPOKEN_TENANT', 'Belde zelf terug. Graag alleen bellen op het mobiele nummer.'),
      note(
        [10, 'Femke'],
        'Verblijft voorlopig op een ander adres, dat niet bekend mag worden. Geen post en geen bezoek aan de woning; bellen op het mobiele nummer.',
        true,
      ),
      note([10, 'Femke'], 'Voor contact eerst de vertrouwelijke aantekening lezen.'),
      correct(
        [9, 'Marijke'],
        'ARREARS_OPEN',
        'De brief ging naar een adres waar de huurder niet verblijft. We beginnen opnieuw met een gesprek.',
      ),
      contact([2, 'Femke'], 'PHONE', 'SPOKEN_TENANT', 'Rustig gesproken. Zij belt volgende week over betalen in delen.'),
      take([2, 'Femke']),
    ],
  },
  {
    name: 'Vertrokken huurder met een eindafrekening',
    tenancy: {
      team: 'ZUID',
      persons: [mr('V.', null, 'Hoogland')],
      rent: 56_410,
      service: 2_640,
      method: 'OVB',
      missed: [0],
      open: 74_900,
      ended: 2,
      claims: [{ dueAgo: 20, cents: 18_500, text: 'herstel bij oplevering' }],
    },
    acts: [
      letter([24, 'Kees'], 'REMINDER'),
      contact([18, 'Kees'], 'PHONE', 'SPOKEN_TENANT', 'Nieuw adres gekregen. Wil de rest in delen betalen.'),
      depart([7, 'Kees'], 'KEYS_HANDED_IN'),
      note([7, 'Kees'], 'Sleutels ingeleverd en de eindafrekening is verstuurd.'),
      take([7, 'Kees']),
    ],
  },
];
