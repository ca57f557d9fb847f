import './globals.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { PracticeBanner } from '#components/layout/practice-banner.tsx';
import { SkipLink } from '#components/layout/skip-link.tsx';
import { inPractice } from '#lib/auth/practice.ts';
import { chosenTheme } from '#lib/form/choice.ts';
import { getSpeech } from '#lib/i18n/speech.ts';
import { sourceSans, sourceSansExtended } from './fonts.ts';

export const metadata: Metadata = {
  title: { template: '%s – Woonbehoud', default: 'Woonbehoud' },
  icons: { icon: '/logo.svg' },
  robots: { index: false },
};
export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#F6F1E6' },
    { media: '(prefers-color-scheme: dark)', color: '#11191B' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { locale, t } = await getSpeech();
  return (
    <html lang={locale} className={`${sourceSans.variable} ${sourceSansExtended.variable}`} data-theme={(await chosenTheme()) ?? undefined}>
      <body>
        <SkipLink label={t('app.skip')} />
        {inPractice() && <PracticeBanner label={t('app.practice')} title={t('app.practiceName')} words={t('app.practiceText')} />}
        {children}
      </body>
    </html>
  );
}
