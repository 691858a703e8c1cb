import { type Person, person } from './cast.ts'

const shares = { sharesTracking: true } as const

/** More people on Grace's caseload who use Healthlocker, so that the demo's list is a real one. */
export const caseloadPeople: readonly Person[] = [
  person('farid', 'Farid', '', ['40021', 'Mr', 'Farid', 'Qureshi-Lane', '1985-07-19', '9992076453'], shares),
  person('bernadette', 'Bernie', '', ['40022', 'Mrs', 'Bernadette', 'Cole', '1963-02-11', '9993188026']),
  person('shanice', 'Shanice', '', ['40023', 'Miss', 'Shanice', 'Brown-Mensah', '2002-09-30', '9998219930'], shares),
  person('kwame', 'Kwame', '', ['40024', 'Mr', 'Kwame', 'Boateng', '1977-03-03', '9995181908'], shares),
  person('nuala', 'Nuala', '', ['40025', 'Ms', 'Nuala', 'Ó Briain', '1990-12-24', '9992319488'], shares),
  person('jeanluc', 'Jean-Luc', '', ['40026', 'Mr', 'Jean-Luc', 'D’Arcy', '1959-05-08', '9997574915']),
  person('yusuf', 'Yusuf', '', ['40027', 'Mr', 'Yusuf', 'Demir', '1996-10-16', '9991862528'], shares),
  person('hilda', 'Hilda', '', ['40028', 'Mrs', 'Hilda', 'Larsen', '1948-01-27', '9997601890'], shares),
  person('zoe', 'Zoë', '', ['40029', 'Ms', 'Zoë', 'Müller-Jones', '1988-08-08', '9995075296']),
  person('dipak', 'Dipak', '', ['40030', 'Mr', 'Dipak', 'Chaudhuri', '1972-06-21', '9993667129'], shares),
]
