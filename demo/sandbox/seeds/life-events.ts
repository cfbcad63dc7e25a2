import { addDays, type CalendarDate } from '../calendar.js';
import { LIFE_EVENT_KINDS, type LifeEvent, type LifeEventKind, type LifeEventStatus } from '../resources.js';

/** The length in days of a special enrollment period here; the documents say "typically 30-60 days". */
export const WINDOW_DAYS = 60;

/**
 * The `event_type` of a recorded kind in answers: mostly lower snake case, sometimes not, and "loss_of_coverage" for a
 * lost job, since the API documents no fixed values there.
 */
export function eventTypeAsRead(kind: LifeEventKind): string {
  if (kind === 'Job Loss') return 'loss_of_coverage';
  if (kind === 'Termination' || kind === 'Medicare Entitlement') return kind;
  return kind.toLowerCase().replaceAll(' ', '_');
}

/** Timestamps of life events end in "+00:00" and carry microseconds; other timestamps end in "Z". */
const at = (date: CalendarDate): string => `${date}T16:20:30.123456+00:00`;

/** Avery's five events, oldest first by the day they were recorded. */
function averysEvents(today: CalendarDate): LifeEvent[] {
  const day = (offset: number): CalendarDate => addDays(today, offset);
  return [
    {
      id: 'qle_closed',
      memberId: 'mbr_avery',
      kind: 'Birth',
      eventType: 'Birth',
      eventDate: day(-215),
      status: 'approved',
      windowStart: day(-215),
      windowEnd: day(-155),
      notes: null,
      reviewedAt: at(day(-208)),
      reviewedBy: 'user_harper',
      createdAt: at(day(-210)),
      updatedAt: at(day(-208)),
    },
    {
      id: 'qle_denied',
      memberId: 'mbr_avery',
      kind: 'Divorce',
      eventType: 'divorce',
      eventDate: day(-25),
      status: 'denied',
      windowStart: day(-25),
      windowEnd: day(35),
      notes: 'No decree on file.',
      reviewedAt: at(day(-21)),
      reviewedBy: 'user_harper',
      createdAt: at(day(-24)),
      updatedAt: at(day(-21)),
    },
    {
      // Still under review three days before its window ends; the optional fields are missing.
      id: 'qle_pending',
      memberId: 'mbr_avery',
      kind: 'Job Loss',
      eventType: 'loss_of_coverage',
      eventDate: day(-57),
      status: 'pending',
      windowStart: day(-57),
      windowEnd: day(3),
      createdAt: at(day(-20)),
      updatedAt: at(day(-20)),
    },
    {
      id: 'qle_open',
      memberId: 'mbr_avery',
      kind: 'Marriage',
      eventType: 'marriage',
      eventDate: day(-20),
      status: 'approved',
      windowStart: day(-20),
      windowEnd: day(40),
      notes: 'Married in Reykjavík 💍 – certificate received.',
      reviewedAt: at(day(-16)),
      reviewedBy: 'user_harper',
      createdAt: at(day(-18)),
      updatedAt: at(day(-16)),
    },
    {
      // A kind the documents do not list, approved, whose window opens in five days.
      id: 'qle_undocumented',
      memberId: 'mbr_avery',
      kind: undefined,
      eventType: 'military_leave_return',
      eventDate: day(5),
      status: 'approved',
      windowStart: day(5),
      windowEnd: day(65),
      notes: '',
      reviewedAt: at(day(-2)),
      reviewedBy: 'user_harper',
      createdAt: at(day(-3)),
      updatedAt: at(day(-2)),
    },
  ];
}

const MANY = 250;

/** Alternates between three spellings of a kind: marriage, Marriage, MARRIAGE. */
function spelled(kind: LifeEventKind, index: number): string {
  const snake = eventTypeAsRead(kind).toLowerCase().replaceAll(' ', '_');
  return [snake, kind, snake.toUpperCase()][index % 3] ?? snake;
}

/** Every fifth event is denied, every seventh of the others is pending, and the rest are approved. */
function statusOf(number: number): LifeEventStatus {
  if (number % 5 === 0) return 'denied';
  return number % 7 === 0 ? 'pending' : 'approved';
}

/** 250 events, `qle_many_001` the newest, one every three days, for paging. */
function manyEvents(today: CalendarDate): LifeEvent[] {
  return Array.from({ length: MANY }, (_, index) => {
    const number = MANY - index;
    const kind = LIFE_EVENT_KINDS[number % LIFE_EVENT_KINDS.length] ?? 'Other';
    const eventDate = addDays(today, -3 * number);
    const status = statusOf(number);
    const createdAt = at(addDays(eventDate, 1));
    const reviewedAt = status === 'pending' ? null : at(addDays(eventDate, 2));
    return {
      id: `qle_many_${String(number).padStart(3, '0')}`,
      memberId: 'mbr_many',
      kind,
      eventType: spelled(kind, number),
      eventDate,
      status,
      windowStart: eventDate,
      windowEnd: addDays(eventDate, WINDOW_DAYS),
      notes: number % 4 === 0 ? `Note ${number}` : undefined,
      reviewedAt,
      reviewedBy: reviewedAt === null ? null : 'user_harper',
      createdAt,
      updatedAt: reviewedAt ?? createdAt,
    };
  });
}

/** An approved event of Blake with an open window. It exists, but Avery may not use it. */
function blakesEvent(today: CalendarDate): LifeEvent {
  return {
    id: 'qle_blake',
    memberId: 'mbr_blake',
    kind: 'Adoption',
    eventType: 'adoption',
    eventDate: addDays(today, -7),
    status: 'approved',
    windowStart: addDays(today, -7),
    windowEnd: addDays(today, 53),
    createdAt: at(addDays(today, -6)),
    updatedAt: at(addDays(today, -6)),
  };
}

/** All seeded life events, oldest first within each member. */
export function lifeEvents(today: CalendarDate): LifeEvent[] {
  return [...manyEvents(today), ...averysEvents(today), blakesEvent(today)];
}
