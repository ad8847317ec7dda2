import { judgeModel } from './judge/judge-model.ts';
const table = await judgeModel({ count: Number(process.argv[2] ?? 200), onProgress: () => undefined });
console.log(String(table));
