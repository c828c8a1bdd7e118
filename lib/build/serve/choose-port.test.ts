import assert from 'node:assert/strict'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { UsageError } from '../tools/command.ts'
import { choosePort } from './choose-port.ts'

const host = '127.0.0.1'
let other: Server
let taken = 0

describe('the port', () => {
  before(async () => {
    other = createServer()
    await new Promise<void>((done) => other.listen(0, host, done))
    taken = (other.address() as AddressInfo).port
  })
  after(() => other.close())

  test('that is asked for is told of where it is taken', async () => {
    await assert.rejects(choosePort(String(taken), host), new RegExp(`PORT ${taken} of 127.0.0.1 is taken`))
  })

  test('is the next one where none is asked for and the usual one is taken', async () => {
    assert.ok((await choosePort(undefined, host, taken)) > taken)
  })

  for (const asked of ['port', '-1', '70000', '1.5']) {
    test(`is not ${asked}`, async () => {
      await assert.rejects(choosePort(asked, host), UsageError)
    })
  }

  test('of a host that is none of this machine is told of', async () => {
    await assert.rejects(choosePort(undefined, '192.0.2.1'), /HOST: expected an address of this machine, found 192\.0\.2\.1/)
  })
})
