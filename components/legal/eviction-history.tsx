import { Section } from '#components/ui/section.tsx';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { OrderView } from '#lib/features/legal/schema-eviction.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** Every order with what became of it, and every notice with its date. */
export function EvictionHistory({ speech, orders, today }: { speech: Speech; orders: readonly OrderView[]; today: CalendarDate }) {
  const { t, day } = speech;
  if (orders.length === 0) return null;
  return (
    <Section id="opdrachten" title={t('evictionPage.history')}>
      <dl className="facts facts-wide">
        {orders.map((order) => (
          <div key={order.id}>
            <dt>{t('evictionPage.orderOn', { day: day(order.orderedOn, today) })}</dt>
            <dd>
              {order.executed
                ? t('evictionPage.orderExecuted', { day: day(order.executed.on, today) })
                : order.stopped
                  ? t('evictionPage.orderStopped', { day: day(order.stopped.on, today) })
                  : t('evictionPage.orderRuns')}
              {(order.stopped?.reason || order.executed?.report) && <small>{order.stopped?.reason || order.executed?.report}</small>}
              {order.notices.map((notice) => (
                <small key={notice.id}>
                  {t('evictionPage.noticeOf', { notice: day(notice.noticeOn, today), day: day(notice.evictionOn, today) })}
                  {notice.cancelledOn && `. ${t('evictionPage.noticeCancelled', { day: day(notice.cancelledOn, today) })}`}
                </small>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
