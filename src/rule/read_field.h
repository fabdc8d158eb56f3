/* rule/read_field.h: fields that hold more than text: words of an enum, dotted names,
   versions. A mistake goes to the reader, and the result is empty. Inside rule/
   only. */
#ifndef RULE_READ_FIELD_H
#define RULE_READ_FIELD_H

#include "base/json.h"
#include "rule/words.h"

/* The words of one enum, by its values; NULL for a value that can't be said. */
typedef struct WordList {
    const char *const *at;
    int count;
} WordList;

#define WORD_LIST(words) ((WordList){(words), (int)(sizeof(words) / sizeof *(words))})

/* Words that several kinds of file use. */
WordList words_of_roles(void);
WordList words_of_methods(void);
WordList words_of_reasons(void);

/* The value of `text` in the list, 0 where it isn't one of its words. */
int read_word(JsonReader *reader, const char *field, Str text, WordList list);

/* The same for the text at `field`; 0 where that is missing. */
int read_word_field(JsonReader *reader, const cJSON *object, const char *field,
                    WordList list);

/* Whether the field is there and not null. */
bool has_field(const cJSON *object, const char *field);

/* Refuses the object unless it is one and has these fields at most. */
bool check_object(JsonReader *reader, const cJSON *object, const char *field,
                  const char *const *allowed);

/* Refuses an empty or missing text or list. */
void check_given(JsonReader *reader, const char *field, uint32_t len);

/* "threading.Lock"; empty where the field is missing. */
Str read_dotted(JsonReader *reader, const cJSON *object, const char *field);
Strs read_dotted_list(JsonReader *reader, const cJSON *object, const char *field);

/* Whether `text` is identifiers with dots between them. */
bool is_dotted(Str text);

/* "3.14" as 314; 0 where the field is missing. */
Version read_version(JsonReader *reader, const cJSON *object, const char *field);

/* Fields that only tests read must be of their type all the same. */
void check_text(JsonReader *reader, const cJSON *object, const char *field);
void check_texts(JsonReader *reader, const cJSON *object, const char *field);

/* "PATH: 'FIELD': 'NAME' is described twice" */
void refuse(JsonReader *reader, const char *field, Str name, const char *why);

/* From here on messages name the entry too: "rules/facts/x.json (threading.Lock)". */
void enter_entry(JsonReader *reader, Str file, Str entry);

#endif
