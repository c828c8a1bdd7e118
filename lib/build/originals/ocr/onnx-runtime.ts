/** ONNX Runtime, as far as we call it: its package is not among the project's, and its types neither. */
import { z } from 'zod'

const tensorSchema = z.object({ data: z.instanceof(Float32Array), dims: z.array(z.number()) })

/** An open model, by its package's own type. */
export interface Session {
  inputNames: readonly string[]
  outputNames: readonly string[]
  run: (inputs: Record<string, unknown>) => Promise<Record<string, unknown>>
}

interface OnnxPackage {
  InferenceSession: { create: (path: string, options: object) => Promise<Session> }
  Tensor: new (type: 'float32', values: Float32Array, dims: readonly number[]) => unknown
}

export interface Runtime {
  /** @throws Error where there is no such file, or it is no model */
  open: (path: string) => Promise<Session>
  run: (session: Session, values: Float32Array, dims: readonly number[]) => Promise<{ values: Float32Array; dims: number[] }>
}

/** Of each process; there is one for each core. */
const options = { intraOpNumThreads: 1, interOpNumThreads: 1, graphOptimizationLevel: 'all' }

/** @param require from the folder in which the package is installed @throws Error where it is not */
export function loadRuntime(require: NodeJS.Require): Runtime {
  const { InferenceSession, Tensor } = require('onnxruntime-node') as OnnxPackage
  return {
    open: (path) => InferenceSession.create(path, options),
    run: async (session, values, dims) => {
      const [input = '', output = ''] = [session.inputNames[0], session.outputNames[0]]
      const results = await session.run({ [input]: new Tensor('float32', values, dims) })
      const tensor = tensorSchema.parse(results[output])
      return { values: tensor.data, dims: tensor.dims }
    },
  }
}
