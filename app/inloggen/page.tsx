import { redirect } from 'next/navigation';
import { CommandForm } from '#components/form/command-form.tsx';
import { Brand } from '#components/layout/brand.tsx';
import { Street } from '#components/layout/street.tsx';
import { DemoAccounts } from '#components/user/demo-accounts.tsx';
import { inPractice } from '#lib/auth/practice.ts';
import { signedIn } from '#lib/auth/session.ts';
import { demoSignInAction, signInAction } from '#lib/features/user/actions.ts';
import { listDemoAccounts } from '#lib/features/user/queries.ts';
import { firstScreen } from '#lib/features/user/schema.ts';
import { getSpeech } from '#lib/i18n/speech.ts';

export async function generateMetadata() {
  return { title: (await getSpeech()).t('signIn.title') };
}

const screenName = { '/vandaag': 'nav.today', '/werklijst': 'nav.worklist', '/import': 'nav.import' } as const;

export default async function SignInPage() {
  const who = await signedIn();
  if (who) redirect(firstScreen(who.actor.role));
  const speech = await getSpeech();
  const { t } = speech;
  const accounts = inPractice() ? await listDemoAccounts() : [];
  return (
    <main id="inhoud" className="sign-in">
      <div className="sign-in-left">
        <Brand name={t('app.name')} />
        <h1>
          {t('signIn.line1')}
          <br />
          {t('signIn.line2')}
        </h1>
        <p className="lead">{t('signIn.lead')}</p>
        <Street label={t('signIn.street')} />
      </div>
      <div className="sign-in-right">
        {accounts.length > 0 && (
          <section aria-labelledby="demo">
            <h2 id="demo">{t('signIn.demoTitle')}</h2>
            <p className="quiet">{t('signIn.demoText')}</p>
            <DemoAccounts
              action={demoSignInAction}
              accounts={accounts.map((account) => ({
                email: account.email,
                name: account.name,
                words: t(account.team ? 'signIn.demoTeam' : 'signIn.demoStart', {
                  role: t(`role.${account.role}`),
                  team: account.team ?? '',
                  screen: t(screenName[firstScreen(account.role)]),
                }),
              }))}
            />
          </section>
        )}
        <section className="sign-in-account" aria-labelledby="own">
          <h2 id="own">{t(accounts.length > 0 ? 'signIn.ownAfterDemo' : 'signIn.own')}</h2>
          <CommandForm
            action={signInAction}
            words={{ one: t('form.wrong', { count: 1 }), more: t('form.wrong', { count: 9 }).replace('9', '{count}') }}
            submit={t('signIn.go')}
            fields={[
              { kind: 'email', name: 'email', label: t('signIn.email'), autoComplete: 'username' },
              { kind: 'password', name: 'password', label: t('signIn.password'), autoComplete: 'current-password' },
            ]}
          />
        </section>
      </div>
    </main>
  );
}
