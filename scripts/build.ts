import { build } from './machine/build'
import { giveUp } from './machine/problem'
import { step } from './machine/steps'

await step('App bouwen', build).catch(giveUp)
