import { CaseForm } from '#components/case/case-form.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { recordReplyAction } from '#lib/features/contact/actions.ts';
import { replyChannels } from '#lib/features/contact/schema.ts';
import { type CaseParams, openForm } from '../form-case.ts';

export default async function ReplyPage({ params }: CaseParams) {
  const { found, speech, now } = await openForm(params, 'sharing.record');
  const { t, day } = speech;
  const offers = found.facts.letters.filter((letter) => letter.offersSharing).reverse();
  if (offers.length === 0) {
    return (
      <main id="inhoud" className="page narrow">
        <h1>{t('replyForm.title')}</h1>
        <Empty title={t('replyForm.none')} words={t('replyForm.noneText')}>
          <LinkButton href={`/zaken/${found.id}`}>{t('app.back')}</LinkButton>
        </Empty>
      </main>
    );
  }
  const asked = found.facts.persons.filter((person) => offers.some((letter) => letter.personIds.includes(person.id)));
  return (
    <CaseForm
      speech={speech}
      found={found}
      title={t('replyForm.title')}
      sub={t('replyForm.sub')}
      action={recordReplyAction}
      submit={t('replyForm.go')}
      fields={[
        {
          kind: 'select',
          name: 'letterId',
          label: t('replyForm.letter'),
          value: String(offers[0]!.id),
          options: offers.map((letter) => ({
            value: String(letter.id),
            label: `${t(`letterKind.${letter.kind}`)}, ${day(letter.sentOn, now.today)}`,
          })),
        },
        {
          kind: 'radio',
          name: 'personId',
          label: t('replyForm.person'),
          value: asked.length === 1 ? String(asked[0]!.id) : '',
          options: asked.map((person) => ({ value: String(person.id), label: person.name })),
        },
        {
          kind: 'radio',
          name: 'reply',
          label: t('replyForm.reply'),
          options: (['OBJECTED', 'CONSENTED'] as const).map((reply) => ({ value: reply, label: t(`replyForm.${reply}`) })),
        },
        { kind: 'day', name: 'on', label: t('replyForm.on'), value: now.today, max: now.today },
        {
          kind: 'select',
          name: 'channel',
          label: t('replyForm.channel'),
          value: 'PHONE',
          options: replyChannels.map((one) => ({ value: one, label: t(`channel.${one}`) })),
        },
      ]}
    />
  );
}
