// The list of a ticker's releases by nothing but SQLite: what the archive's own answer is compared with.
//
// ListBaseline ARCHIVE.SQLITE SYMBOLS SECONDS: asks for each symbol of the file in turn what
// GET /v1/releases?ticker=SYMBOL&limit=20 asks the database for, and gathers the answers in a buffer.
// Prints how many lists were read and the processor seconds that they took.
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { SYMBOLS_MAX = 4096, SYMBOL_BYTES = 16, BUFFER_BYTES = 1 << 20 };

static char symbols[SYMBOLS_MAX][SYMBOL_BYTES];
static char buffer[BUFFER_BYTES];
static sqlite3 *db;
static sqlite3_stmt *begin, *ticker, *list, *commit;

static void check(int code) {
    if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW) return;
    fprintf(stderr, "ListBaseline: %s\n", sqlite3_errmsg(db));
    exit(1);
}

static sqlite3_stmt *prepare(const char *sql) {
    sqlite3_stmt *statement;
    check(sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL));
    return statement;
}

static void run(sqlite3_stmt *statement) {
    check(sqlite3_step(statement));
    sqlite3_reset(statement);
}

// The words of release_search.facts that stand for the listings of a symbol.
static void find(const char *symbol, char *expression, size_t size) {
    size_t length = (size_t)snprintf(expression, size, "(facts : (");
    const char *separator = "";
    check(sqlite3_bind_text(ticker, 1, symbol, -1, SQLITE_STATIC));
    int code;
    while ((code = sqlite3_step(ticker)) == SQLITE_ROW && length < size) {
        long long key = sqlite3_column_int64(ticker, 0);
        length += (size_t)snprintf(expression + length, size - length, "%s\"t%lld\"", separator, key);
        separator = " OR ";
    }
    check(code);
    sqlite3_reset(ticker);
    if (length < size) snprintf(expression + length, size - length, "))");
}

static size_t read_list(const char *symbol) {
    char expression[512];
    size_t length = 0;
    run(begin);
    find(symbol, expression, sizeof expression);
    check(sqlite3_bind_text(list, 1, expression, -1, SQLITE_STATIC));
    int code;
    while ((code = sqlite3_step(list)) == SQLITE_ROW) {
        size_t count = (size_t)sqlite3_column_bytes(list, 2);
        if (length + count > sizeof buffer) break;
        memcpy(buffer + length, sqlite3_column_blob(list, 2), count);
        length += count;
    }
    check(code);
    sqlite3_reset(list);
    run(commit);
    return length;
}

static double seconds(clockid_t clock) {
    struct timespec time;
    clock_gettime(clock, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static int read_symbols(const char *path) {
    FILE *file = fopen(path, "r");
    if (!file) return 0;
    int count = 0;
    while (count < SYMBOLS_MAX && fscanf(file, "%15s", symbols[count]) == 1) count++;
    fclose(file);
    return count;
}

int main(int argc, char **argv) {
    int symbol_count = argc == 4 ? read_symbols(argv[2]) : 0;
    if (symbol_count == 0) {
        fprintf(stderr, "usage: ListBaseline ARCHIVE.SQLITE SYMBOLS SECONDS\n");
        return 2;
    }
    check(sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READONLY, NULL));
    begin = prepare("BEGIN");
    commit = prepare("COMMIT");
    ticker = prepare("SELECT key FROM ticker WHERE symbol = ? ORDER BY key");
    list = prepare(
        "SELECT release_search.rowid, release.updated_at, release.summary FROM release_search "
        "CROSS JOIN release ON release.key = release_search.rowid WHERE release_search MATCH ? "
        "ORDER BY release_search.rowid DESC LIMIT 21");
    double end = seconds(CLOCK_MONOTONIC) + atof(argv[3]);
    double start = seconds(CLOCK_PROCESS_CPUTIME_ID);
    long count = 0;
    size_t bytes = 0;
    while (seconds(CLOCK_MONOTONIC) < end) bytes += read_list(symbols[count++ % symbol_count]);
    printf("%ld %.6f %zu\n", count, seconds(CLOCK_PROCESS_CPUTIME_ID) - start, bytes);
    return 0;
}
