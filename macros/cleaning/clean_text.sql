{#- Text without blanks, tabs and line ends at either end; null when nothing is left. -#}
{%- macro clean_text(column) -%}
nullif(trim({{ column }}, e' \t\r\n'), '')
{%- endmacro -%}
