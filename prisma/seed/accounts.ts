import type { Role } from '#lib/domain/actor.ts';

/** A demo account: one click on the sign-in page. Teams by code; none means the whole corporation. */
export interface DemoAccount {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly teams: readonly string[];
  readonly phone: string;
  readonly firstScreen: string;
}

/** The people of Woningstichting De Linde. Every one is invented; the numbers are of the range kept free for fiction. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    name: 'Femke Dijkhuis',
    email: 'femke.dijkhuis@delinde.example',
    role: 'COORDINATOR',
    teams: ['NOORD'],
    phone: '020 555 01 11',
    firstScreen: 'Werklijst',
  },
  {
    name: 'Kees van Rooij',
    email: 'kees.vanrooij@delinde.example',
    role: 'COORDINATOR',
    teams: ['ZUID'],
    phone: '020 555 01 12',
    firstScreen: 'Werklijst',
  },
  {
    name: 'Ruben Alderliesten',
    email: 'ruben.alderliesten@delinde.example',
    role: 'FIELD_WORKER',
    teams: ['NOORD'],
    phone: '06 555 012 13',
    firstScreen: 'Vandaag',
  },
  {
    name: 'Samira Haddou',
    email: 'samira.haddou@delinde.example',
    role: 'FIELD_WORKER',
    teams: ['ZUID'],
    phone: '06 555 012 14',
    firstScreen: 'Vandaag',
  },
  {
    name: 'Marijke Oosterbaan',
    email: 'marijke.oosterbaan@delinde.example',
    role: 'MANAGER',
    teams: [],
    phone: '020 555 01 15',
    firstScreen: 'Werklijst',
  },
  {
    name: 'Anton Verbeek',
    email: 'anton.verbeek@delinde.example',
    role: 'MANAGER',
    teams: [],
    phone: '020 555 01 16',
    firstScreen: 'Werklijst',
  },
  {
    name: 'Sjoerd Terpstra',
    email: 'sjoerd.terpstra@delinde.example',
    role: 'ADMIN',
    teams: [],
    phone: '020 555 01 17',
    firstScreen: 'Import',
  },
  {
    name: 'Ingrid Postma',
    email: 'ingrid.postma@delinde.example',
    role: 'AUDITOR',
    teams: [],
    phone: '020 555 01 18',
    firstScreen: 'Werklijst',
  },
];

/** For signing in with a password instead of a click. Only ever set in the practice environment. */
export const demoPassword = 'eerst praten';

export const demoTeams = [
  { code: 'NOORD', name: 'Noord' },
  { code: 'ZUID', name: 'Zuid' },
] as const;
