{% macro default__snapshot_string_as_time(timestamp) %}{% do exceptions.raise_not_implemented('snapshot_string_as_time macro not implemented for adapter ' ~ adapter.type()) %}{% endmacro %}
