/** What is said about the copy of a safety plan on a device; a trust may say it differently. */
export const words = {
  keep: {
    title: 'Keep my plan on this device',
    why: 'You can then read it here without a connection and without signing in. It is locked with a PIN that you choose now.',
    honest:
      'The PIN stops somebody who picks up your phone for a while. It does not stop somebody who has it for long and knows computers well. Keep your plan only on a device that you trust.',
    noScript: 'This browser cannot keep your plan, or its scripts are turned off. You can print the plan instead.',
    other: 'Another plan is kept on this device already. If you keep yours here, it takes the place of that one.',
    on: 'Your plan is kept on this device. Whenever you open this page, the copy is brought up to date.',
    signOut: 'Signing out removes it from this device.',
    removed: 'Removed from this device.',
    pin: 'Choose a PIN of 4 to 8 digits',
    pinHint: 'Not one that others can guess, such as a birthday. We do not know your PIN and cannot tell it to you.',
    again: 'Type the PIN again',
    digits: 'Type 4 to 8 digits',
    differ: 'The two PINs are not the same. Type both again',
    failed: 'This browser could not keep the plan. Nothing has changed',
  },
  kept: {
    title: 'My safety plan on this device',
    locked: 'Your plan is locked. Type the PIN you chose on this device.',
    none: 'No safety plan is kept on this device. When you have a connection you can sign in, open your plan and turn it on.',
    gone: 'The plan was removed from this device after ten wrong PINs. It is still safe in your account.',
    wrong: 'That was not the PIN. Tries left: {left}',
    wait: 'Wait a little, then try again. Seconds to wait: {seconds}',
    forgotten: 'If you do not remember the PIN, sign in and open your plan. There you can choose a new one.',
    closes: 'It closes by itself when you leave this page.',
  },
} as const
