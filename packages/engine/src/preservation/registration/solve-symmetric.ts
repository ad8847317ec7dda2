/**
 * Solves A x = b for a symmetric positive definite A, by Cholesky decomposition (Golub and Van Loan, "Matrix
 * Computations", algorithm 4.2.1).
 *
 * @param matrix Float64Array, [n, n]; only the upper triangle is read.
 * @param right Float64Array, [n].
 * @returns x, or undefined where A is not positive definite.
 */
export function solveSymmetric(matrix: Float64Array, right: Float64Array): Float64Array | undefined {
  const n = right.length;
  const lower = new Float64Array(n * n);
  for (let column = 0; column < n; column += 1) {
    for (let row = column; row < n; row += 1) {
      let sum = matrix[column * n + row]!;
      for (let k = 0; k < column; k += 1) sum -= lower[row * n + k]! * lower[column * n + k]!;
      if (row === column) {
        if (!(sum > 1e-12)) return undefined;
        lower[row * n + row] = Math.sqrt(sum);
      } else lower[row * n + column] = sum / lower[column * n + column]!;
    }
  }
  const solution = Float64Array.from(right);
  for (let row = 0; row < n; row += 1) {
    for (let k = 0; k < row; k += 1) solution[row]! -= lower[row * n + k]! * solution[k]!;
    solution[row]! /= lower[row * n + row]!;
  }
  for (let row = n - 1; row >= 0; row -= 1) {
    for (let k = row + 1; k < n; k += 1) solution[row]! -= lower[k * n + row]! * solution[k]!;
    solution[row]! /= lower[row * n + row]!;
  }
  return solution;
}
