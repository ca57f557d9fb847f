import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { Masthead } from '#components/layout/masthead.tsx';
import { PersonMenu } from '#components/layout/person-menu.tsx';
import { requireActor, signedIn } from '#lib/auth/session.ts';
import { may } from '#lib/domain/permission.ts';
import { chooseLanguageAction, chooseThemeAction, signOutAction } from '#lib/features/user/actions.ts';
import { firstScreen } from '#lib/features/user/schema.ts';
import { chosenTheme } from '#lib/form/choice.ts';
import { getSpeech } from '#lib/i18n/speech.ts';

/** The gate: everything below it needs someone who is signed in. */
export default async function WorkLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const who = (await signedIn())!;
  const { t, locale } = await getSpeech();
  const path = (await headers()).get('x-pathname') ?? '';
  const theme = await chosenTheme();
  const items = [
    ...(may(actor, 'visit.record') ? [{ href: '/vandaag', label: t('nav.today') }] : []),
    ...(may(actor, 'case.read') ? [{ href: '/werklijst', label: t('nav.worklist') }] : []),
    ...(may(actor, 'decision.settle') ? [{ href: '/besluiten', label: t('nav.decisions') }] : []),
    ...(may(actor, 'import.run') ? [{ href: '/import', label: t('nav.import') }] : []),
  ].map((item) => ({ ...item, current: path.startsWith(item.href) || (item.href === '/werklijst' && path.startsWith('/zaken')) }));
  const role = who.teamNames.length > 0 ? `${t(`role.${actor.role}`)}, ${who.teamNames.join(', ')}` : t(`role.${actor.role}`);
  return (
    <>
      <Masthead
        brand={{ name: t('app.name'), href: firstScreen(actor.role), label: t('app.toWork') }}
        navLabel={t('app.menu')}
        items={items}
        menu={
          <PersonMenu
            label={t('app.menuShort')}
            person={{ name: actor.name, role }}
            nav={{ label: t('app.menu'), items }}
            language={{
              title: t('app.language'),
              name: 'taal',
              action: chooseLanguageAction,
              options: [
                { value: 'nl', label: 'Nederlands', chosen: locale === 'nl', lang: 'nl' },
                { value: 'en', label: 'English', chosen: locale === 'en', lang: 'en' },
              ],
            }}
            theme={{
              title: t('app.theme'),
              name: 'thema',
              action: chooseThemeAction,
              options: [
                { value: 'system', label: t('app.themeSystem'), chosen: theme === null },
                { value: 'light', label: t('app.themeLight'), chosen: theme === 'light' },
                { value: 'dark', label: t('app.themeDark'), chosen: theme === 'dark' },
              ],
            }}
            signOut={{ label: t('app.signOut'), action: signOutAction }}
          />
        }
      />
      {children}
    </>
  );
}
