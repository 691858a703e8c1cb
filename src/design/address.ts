const allowed = /^(https?:\/\/|mailto:|tel:|sms:|#|\?|\/(?![/\\]))/i

/**
 * The one place where an address is let into a page. Our own paths, the web, mail, phone and text are let through;
 * anything else (`javascript:`, `data:`, `//another.host`) gives undefined, and the link is shown without an address.
 */
export function safeAddress(address: string): string | undefined {
  // Browsers drop tabs and line ends inside an address, so `/\t/host` and `java\nscript:` have to go too.
  return allowed.test(address) && !/\p{Cc}/u.test(address) ? address : undefined
}
