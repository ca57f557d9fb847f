import type { Messages } from './messages/nl.ts';

declare module 'next-intl' {
  interface AppConfig {
    Messages: Messages;
    Locale: 'nl' | 'en';
  }
}
