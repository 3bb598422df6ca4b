import { type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page } from '@playwright/test'
import type { App } from './app.ts'

/** A phone: small, with touch. */
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const laptop: BrowserContextOptions = { viewport: { width: 1100, height: 760 } }

/** Somebody in the room, with the real page, under a name by which the room is no secure context. */
export class Person {
  readonly name: string
  readonly context: BrowserContext
  readonly url: string
  page: Page

  private constructor(name: string, context: BrowserContext, page: Page, url: string) {
    this.name = name
    this.context = context
    this.page = page
    this.url = url
  }

  static async joins({ host }: App, browser: Browser, name: string, on: 'phone' | 'laptop'): Promise<Person> {
    const { link } = host.rooms.open!.state()
    const { port, hash } = new URL(link)
    const url = `http://workshop.test:${port}/`
    const context = await browser.newContext(on === 'phone' ? phone : laptop)
    const page = await context.newPage()
    await page.goto(url + hash)
    await page.getByLabel('Your name').fill(name)
    await page.getByRole('button', { name: 'Join' }).click()
    await expect(page.getByText(`You are ${name}`)).toBeVisible()
    return new Person(name, context, page, url)
  }

  /** Goes to what the facilitator has begun. */
  async takesPart(): Promise<void> {
    await this.page.getByRole('button', { name: 'Take part' }).click()
  }

  /** The page is closed as a phone does it, without asking; and opened again by its address. */
  async closesAndReopens(): Promise<void> {
    await this.page.close()
    this.page = await this.context.newPage()
    await this.page.goto(this.url)
  }

  async sent(): Promise<void> {
    await expect(this.page.getByText('Sent', { exact: true }).first()).toBeVisible()
  }

  /** After an exercise is over. */
  async home(): Promise<void> {
    const back = this.page.getByRole('button', { name: 'Back', exact: true }).first()
    await back.click()
    await expect(this.page.getByText(`You are ${this.name}`)).toBeVisible()
  }
}
