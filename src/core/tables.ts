// Written from the migrated database by "npm run tables".
import type { Generated, GeneratedAlways } from 'kysely'

export type AccountAbilities = {
  accountId: string
  ability: string
  grantedAt: Generated<Date>
}

export type Accounts = {
  id: Generated<string>
  email: string | null
  name: Generated<string>
  passwordHash: string | null
  personId: string | null
  createdAt: Generated<Date>
}

export type AppointmentDiaryDays = {
  personId: string
  pageId: string
  onDay: string
}

export type AppointmentPages = {
  id: string
  personId: string
  metOn: string
  talk: Generated<string>
  madeAt: Date
  changedAt: Date
}

export type AppointmentTrackers = {
  personId: string
  pageId: string
  trackerId: string
}

export type Connections = {
  id: Generated<string>
  personId: string
  patientId: string
  title: Generated<string>
  forename: string
  surname: string
  bornOn: string
  nhsNumber: string
  askedAt: Date
  confirmedAt: Date | null
  confirmedBy: string | null
  endedAt: Date | null
  endedHow: string | null
  toldAt: Date | null
  declinedBy: string | null
  teamAskedAt: Date | null
}

export type Consents = {
  id: GeneratedAlways<string>
  personId: string
  subject: string
  given: boolean
  wordingVersion: string
  answeredAt: Date
}

export type DiaryEntries = {
  personId: string
  onDay: string
  words: string
  folded: string
  zone: string
  enteredAt: Date
  changedAt: Date
}

export type Drafts = {
  personId: string
  address: string
  fields: unknown
  keptAt: Date
}

export type EarlySignHelps = {
  personId: string
  signId: string
  strategyId: string
}

export type EarlySignPutAways = {
  personId: string
  signId: string
  through: string
  putAwayAt: Date
}

export type EarlySigns = {
  personId: string
  id: string
  series: string
  trackerId: string | null
  answer: string | null
  comparison: string
  value: string | null
  daysNeeded: number
  daysLooked: number
  words: Generated<string>
  addedAt: Date
  changedAt: Date
  switchedOffAt: Date | null
}

export type GoalAchievements = {
  goalId: string
  personId: string
  achievedOn: string
  reflection: Generated<string>
  takenBackAt: Date | null
}

export type GoalStars = {
  goalId: string
  personId: string
  starredAt: Date
}

export type GoalStepTicks = {
  stepId: string
  personId: string
  tickedOn: string
}

export type GoalSteps = {
  id: Generated<string>
  goalId: string
  personId: string
  clientKey: string
  words: string
  place: number
}

export type Goals = {
  id: Generated<string>
  personId: string
  clientKey: string
  words: string
  why: Generated<string>
  how: Generated<string>
  byDay: string | null
  startedOn: string
  createdAt: Date
  changedAt: Date
}

export type Installation = {
  single: Generated<boolean>
  demo: Generated<boolean>
}

export type MessageMarks = {
  roomId: string
  personId: string
  accountId: string
  state: string
  upTo: number
  seat: string
  name: string
  role: Generated<string>
  at: Date
}

export type Messages = {
  roomId: string
  personId: string
  number: number
  senderAccountId: string
  senderSeat: string
  senderName: string
  senderRole: Generated<string>
  clientKey: string
  words: string
  sentAt: Date
}

export type Migrations = {
  number: number
  name: string
  checksum: string
  appliedAt: Generated<Date>
}

export type NoticeTokens = {
  personId: string
  hash: Buffer
  noticeId: string
  deed: string
  expiresAt: Date
  usedAt: Date | null
}

export type Notices = {
  personId: string
  id: Generated<string>
  reminderId: string
  onDay: string
  round: number
  deviceId: string
  sentAt: Date | null
}

export type People = {
  id: Generated<string>
  zone: string
  createdAt: Generated<Date>
}

export type PushDevices = {
  personId: string
  id: Generated<string>
  endpoint: string
  p256dh: string
  auth: string
  addedAt: Date
}

export type Refusals = {
  id: GeneratedAlways<string>
  accountId: string
  personId: string
  deed: string
  at: Date
}

export type ReminderOccasions = {
  personId: string
  reminderId: string
  onDay: string
  round: number
  takenAt: Date
}

export type Reminders = {
  personId: string
  id: Generated<string>
  subject: string
  trackerId: string | null
  days: number[]
  atTime: string
  channels: string[]
  stoppedAt: Date | null
  changedAt: Date
}

export type Rooms = {
  id: Generated<string>
  personId: string
  kind: string
  lastNumber: Generated<number>
  personSeen: Generated<number>
  teamSeen: Generated<number>
  personUnread: Generated<number>
  teamUnread: Generated<number>
  teamWaitingSince: Date | null
  version: Generated<string>
  closedAt: Date | null
}

export type SafetyPlans = {
  personId: string
  version: number
  signs: Generated<string>
  alone: Generated<string>
  places: Generated<string>
  ask: Generated<unknown>
  professionals: Generated<string>
  safer: Generated<string>
  reasons: Generated<string>
  wishes: Generated<string>
  zone: string
  savedAt: Date
}

export type Seats = {
  id: Generated<string>
  personId: string
  accountId: string | null
  staffId: string | null
  kind: string
  source: string
  startedAt: Generated<Date>
  endedAt: Date | null
  confirmedAt: Generated<Date>
  readsOn: Generated<boolean>
}

export type SentEntries = {
  personId: string
  key: string
  sentAt: Date
}

export type Sessions = {
  tokenHash: Buffer
  accountId: string
  startedAt: Date
  seenAt: Date
  endedAt: Date | null
}

export type SharingChoices = {
  personId: string
  audience: string
  deed: string
  sharedAt: Generated<Date>
}

export type SignUps = {
  tokenHash: Buffer
  email: string
  name: Generated<string>
  passwordHash: string | null
  startedAt: Date
  expiresAt: Date
}

export type SleepNights = {
  personId: string
  nightOf: string
  minutesAsleep: number
  timesWoken: number | null
  notes: Generated<string>
  zone: string
  enteredAt: Date
  changedAt: Date
}

export type Staff = {
  id: Generated<string>
  guid: string
  name: string
  jobTitle: Generated<string>
  accountId: string | null
  syncedAt: Date | null
}

export type StaffArrivals = {
  id: GeneratedAlways<string>
  at: Date
  outcome: string
  tries: Generated<number>
  tokenHash: Buffer | null
  staffId: string | null
}

export type Stories = {
  id: Generated<string>
  slug: string
  title: string
  person: string
  who: string
  summary: string
  opening: string
  note: string
  words: string
  minutesToRead: number
  way: string
  publishedOn: string
}

export type StoryTips = {
  storyId: string
  tipId: string
  position: number
}

export type Strategies = {
  id: Generated<string>
  personId: string
  clientKey: string
  title: string
  words: Generated<string>
  addedOn: string
  createdAt: Date
  changedAt: Date
}

export type StrategyHelps = {
  strategyId: string
  personId: string
  helpedOn: string
}

export type StrategyPins = {
  strategyId: string
  personId: string
  place: number
}

export type Throttle = {
  key: Buffer
  tries: number
  nextAt: Date
  forgottenAt: Date
}

export type Tips = {
  id: Generated<string>
  slug: string
  title: string
  words: string
  way: string
  topic: string | null
  drawing: string | null
  position: number
}

export type TrackerEntries = {
  personId: string
  trackerId: string
  answer: string
  onDay: string
  value: string
  notes: Generated<string>
  zone: string
  enteredAt: Date
  changedAt: Date
}

export type Trackers = {
  personId: string
  id: string
  kind: string
  answer: string
  name: string
  unit: Generated<string>
  addedAt: Date
  pausedAt: Date | null
  archivedAt: Date | null
}

export type TrackingMarks = {
  personId: string
  id: string
  onDay: string
  words: string
  addedAt: Date
}

export type Trail = {
  id: GeneratedAlways<string>
  personId: string
  accountId: string
  viewerName: string
  viewerRole: string
  seat: string
  deed: string
  at: Date
  listedOn: string | null
}

export type DB = {
  accountAbilities: AccountAbilities
  accounts: Accounts
  appointmentDiaryDays: AppointmentDiaryDays
  appointmentPages: AppointmentPages
  appointmentTrackers: AppointmentTrackers
  connections: Connections
  consents: Consents
  diaryEntries: DiaryEntries
  drafts: Drafts
  earlySignHelps: EarlySignHelps
  earlySignPutAways: EarlySignPutAways
  earlySigns: EarlySigns
  goalAchievements: GoalAchievements
  goalStars: GoalStars
  goalStepTicks: GoalStepTicks
  goalSteps: GoalSteps
  goals: Goals
  installation: Installation
  messageMarks: MessageMarks
  messages: Messages
  migrations: Migrations
  noticeTokens: NoticeTokens
  notices: Notices
  people: People
  pushDevices: PushDevices
  refusals: Refusals
  reminderOccasions: ReminderOccasions
  reminders: Reminders
  rooms: Rooms
  safetyPlans: SafetyPlans
  seats: Seats
  sentEntries: SentEntries
  sessions: Sessions
  sharingChoices: SharingChoices
  signUps: SignUps
  sleepNights: SleepNights
  staff: Staff
  staffArrivals: StaffArrivals
  stories: Stories
  storyTips: StoryTips
  strategies: Strategies
  strategyHelps: StrategyHelps
  strategyPins: StrategyPins
  throttle: Throttle
  tips: Tips
  trackerEntries: TrackerEntries
  trackers: Trackers
  trackingMarks: TrackingMarks
  trail: Trail
}
