import { hourIn } from '../core/clock.ts'

/** 'Good morning, Rowan'; small hours count as the evening before. */
export function greeting(name: string, zone: string, now: Date): string {
  const hour = hourIn(zone, now)
  const part = hour < 5 || hour >= 18 ? 'evening' : hour < 12 ? 'morning' : 'afternoon'
  return `Good ${part}${name ? `, ${name}` : ''}`
}
