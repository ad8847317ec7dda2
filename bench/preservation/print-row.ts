/** One line of the report: a name and its value. */
export function printRow(name: string, value: string): void {
  console.log(`${name.padEnd(66)} ${value}`);
}
