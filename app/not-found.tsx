import { LinkButton } from '#components/ui/button.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { getSpeech } from '#lib/i18n/speech.ts';

export default async function NotFound() {
  const { t } = await getSpeech();
  return (
    <main id="inhoud" className="page narrow">
      <h1>{t('app.notFound')}</h1>
      <Empty title={t('app.notFoundText')} words="">
        <LinkButton href="/">{t('app.toStart')}</LinkButton>
      </Empty>
    </main>
  );
}
