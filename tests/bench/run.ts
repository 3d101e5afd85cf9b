import { cpus } from 'node:os';
import { benchLighthouse } from './lighthouse.ts';
import { benchMx } from './mx.ts';
import { benchSession } from './session.ts';
import { benchSettings } from './settings.ts';

const [cpu] = cpus();
console.log(`${cpu?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}`);
await benchMx();
benchSession();
await benchSettings();
await benchLighthouse();
