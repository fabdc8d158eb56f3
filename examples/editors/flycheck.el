;; Flycheck: in your init file, after (require 'flycheck).
(flycheck-define-checker python-picklint
  "Objects that can't cross a process boundary."
  :command ("picklint" "check" "--quiet" "--force-exclude" "--output-format" "concise"
            "--stdin-filename" source-original "-")
  :standard-input t
  :error-patterns
  ((error line-start (file-name) ":" line ":" column ": " (id "PKL" (one-or-more digit)) " "
          (message) line-end))
  :modes python-mode)

(add-to-list 'flycheck-checkers 'python-picklint)
