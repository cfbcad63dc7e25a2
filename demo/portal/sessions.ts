import { randomBytes } from 'node:crypto';

/** Someone at Northwind who signs in to the portal. */
interface Colleague {
  /** The name in `/sign-in?as=…`. */
  readonly login: string;
  readonly name: string;
  readonly initials: string;
  readonly email: string;
}

/** An employee, with the ids that the API has for them. */
export interface Employee extends Colleague {
  readonly role: 'employee';
  readonly employeeId: string;
  readonly memberId: string;
  readonly enrollmentId: string;
}

/** A person who administers Northwind's benefits, with the ids of what there is to administer. */
export interface Administrator extends Colleague {
  readonly role: 'administrator';
  readonly employerId: string;
  readonly benefitProductId: string;
}

export type Person = Employee | Administrator;

const people: readonly Person[] = [
  {
    role: 'employee',
    login: 'avery',
    name: 'Avery Stone',
    initials: 'AS',
    email: 'avery.stone@northwind.example',
    employeeId: 'empl_avery',
    memberId: 'mbr_avery',
    enrollmentId: 'enrl_pending',
  },
  {
    role: 'employee',
    login: 'blake',
    name: 'Blake Moreno',
    initials: 'BM',
    email: 'blake.moreno@northwind.example',
    employeeId: 'empl_blake',
    memberId: 'mbr_blake',
    enrollmentId: 'enrl_blake',
  },
  {
    role: 'administrator',
    login: 'harper',
    name: 'Harper Lindqvist',
    initials: 'HL',
    email: 'harper.lindqvist@northwind.example',
    employerId: 'empr_northwind',
    benefitProductId: 'bprd_medical',
  },
];

/**
 * The person who is signed in when the portal is opened for the first time: a demo should not begin with a password.
 */
export const DEFAULT_LOGIN = 'avery';

/** The person with this sign-in name, if there is one. */
export function personByLogin(login: string): Person | undefined {
  return people.find((person) => person.login === login);
}

/** A working day, in seconds. */
export const SESSION_LIFETIME = 8 * 60 * 60;

interface Session {
  readonly person: Person;
  /** Milliseconds since the epoch. */
  readonly endsAt: number;
}

/** The sessions of one portal, in memory: a restart signs everyone out. */
export class Sessions {
  readonly #sessions = new Map<string, Session>();

  /** Starts a session and returns its id: 256 random bits without a meaning. The cookie holds nothing else. */
  start(person: Person): string {
    this.#forgetEnded();
    const id = randomBytes(32).toString('base64url');
    this.#sessions.set(id, { person, endsAt: Date.now() + SESSION_LIFETIME * 1000 });
    return id;
  }

  /** The person of a session; `undefined` for an unknown id and for a session that has ended. */
  personOf(id: string | undefined): Person | undefined {
    const session = id === undefined ? undefined : this.#sessions.get(id);
    return session !== undefined && session.endsAt > Date.now() ? session.person : undefined;
  }

  /** Ends a session on the server, so that a copy of the cookie is worthless from then on. */
  end(id: string | undefined): void {
    if (id !== undefined) this.#sessions.delete(id);
  }

  #forgetEnded(): void {
    const now = Date.now();
    for (const [id, session] of this.#sessions) {
      if (session.endsAt <= now) this.#sessions.delete(id);
    }
  }
}
