import { lifeEventKind, toLifeEventType } from '../../../api/life-event-type.js';
import type { CalendarDate, QualifyingLifeEvent } from '../../../api/models.js';
import { reportLifeEvent } from '../../../api/operations.js';
import type { LifeEventReport } from '../../../api/requests.js';
import type { Mutation } from '../../../data/mutation.js';
import { readAllLifeEvents } from '../../../data/queries.js';
import type { Session } from '../../../data/session.js';

/** A life event on record, and the report that it comes from. */
export interface ReportedLifeEvent {
  readonly event: QualifyingLifeEvent;
  readonly report: LifeEventReport;
}

/**
 * The write that reports a life event.
 *
 * After a lost answer the report is looked for among the member's life events. It has been found if one of them has the
 * reported date, was not on record before, and is not of another documented kind. An undocumented kind counts as found,
 * because the API may return a kind in other words than it was sent in
 * ([kinds of life events](../../../api/README.md#kinds-of-life-events)). Notes are not compared: the person may change them
 * before the next attempt.
 *
 * @param known the member's life events that were loaded before
 * @param since an event that was created before this day is an older one; the day before today, because the clock of the
 *   device and the server's may differ by hours
 */
export function lifeEventReport(
  session: Session,
  memberId: string,
  report: LifeEventReport,
  known: readonly QualifyingLifeEvent[],
  since: CalendarDate,
): Mutation<ReportedLifeEvent> {
  const reported = (event: QualifyingLifeEvent): ReportedLifeEvent => ({ event, report });
  const knownIds = new Set(known.map(({ id }) => id));
  const isNew = ({ id, created_at: created }: QualifyingLifeEvent) =>
    !knownIds.has(id) && created.slice(0, 10) >= since;
  return {
    subject: `report ${memberId}`,
    content: `${report.event_type} ${report.event_date}`,
    send: async () => [reported(await session.call(reportLifeEvent, memberId, report))],
    lookUp: async () => {
      const events = await readAllLifeEvents(session, memberId);
      return events.map(reported);
    },
    matches: ({ event }, evidence) =>
      event.event_date === report.event_date &&
      (evidence === 'answer' ||
        (isNew(event) &&
          [undefined, report.event_type].includes(toLifeEventType(lifeEventKind(event.event_type))))),
  };
}
