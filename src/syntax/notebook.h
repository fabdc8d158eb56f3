/* syntax/notebook.h: the program in a Jupyter notebook (nbformat 4): the code of its
   cells, one behind the other. */
#ifndef SYNTAX_NOTEBOOK_H
#define SYNTAX_NOTEBOOK_H

#include "syntax/source.h"

/* Whether it is a notebook's JSON. Where an editor gives the cells alone, as a program of
   that name, it isn't. */
bool notebook_is(Str path, Str bytes);

typedef struct Notebook {
    Str text;    /* the cells that hold Python code, each ended by a newline */
    Str program; /* the same, but commands of IPython in it ("%matplotlib inline",
                    "!ls", "f?") are overwritten by what Python takes for an
                    expression */
    NotebookCells cells;
    const char *error; /* why it is no notebook, or NULL */
} Notebook;

/* Reads a notebook; all it gives lives in `arena`. One of another language holds
   nothing. */
Notebook notebook_read(Arena *arena, Str bytes);

/* The program in the bytes of a file: those of a notebook's, or the bytes themselves. */
Str notebook_program(Arena *arena, Str path, Str bytes);

#endif
