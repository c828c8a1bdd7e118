/**
 * fast-check with a seed: properties are tried on the same inputs each time, so that a test that passed passes again.
 * `FUZZ_SEED` tries others.
 */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 1) })

export { fc }
