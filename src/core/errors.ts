/** Thrown where a page does not exist, or must not be known to exist. */
export class NotFound extends Error {
  readonly statusCode = 404
}

/** Thrown where a viewer may not do a thing; the words say who can change that. */
export class Forbidden extends Error {
  readonly statusCode = 403
}

/** Thrown where a form did not come from our own page, or from a page that has grown too old. */
export class StaleForm extends Error {
  readonly statusCode = 403
}

/** Thrown where somebody tries too often; `waitSeconds` says when the next try is heard. */
export class TooManyTries extends Error {
  readonly statusCode = 429
  readonly waitSeconds: number
  constructor(waitSeconds: number) {
    super('too many tries')
    this.waitSeconds = waitSeconds
  }
}

/** Thrown where somebody has waited for too long to be heard at all; nothing was begun. */
export class TooBusy extends Error {
  readonly statusCode = 503
}
