package org.filingpress.http.guard;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.filingpress.http.problem.ProblemWriter;
import org.filingpress.http.problem.Refusal;
import org.filingpress.store.AccessTokens;
import org.filingpress.store.Role;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Nothing is open unless it is named here. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  RateSettings.class,
  JwtSettings.class,
  ManagementServerProperties.class
})
public class GuardConfiguration {

  /** What everybody may ask for: whether the service runs, and the description of the API. */
  private static final RequestMatcher OPEN =
      new OrRequestMatcher(
          Stream.of(
                  "/actuator/health",
                  "/actuator/health/*",
                  "/openapi",
                  "/openapi.yaml",
                  "/openapi/filing.schema.json")
              .<RequestMatcher>map(path -> PathPatternRequestMatcher.withDefaults().matcher(path))
              .toList());

  @Bean
  Keys keys(AccessTokens tokens, JwtSettings provider) {
    return new Keys(tokens, IdentityProvider.of(provider));
  }

  /** The requests are measured; each of the guard's filters in each of them would cost more. */
  @Bean
  SecurityObservationSettings securityObservationSettings() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  Access access() {
    return new Access();
  }

  @Bean
  Audit audit(Access access) {
    return new Audit(access);
  }

  @Bean
  Door door(
      Keys keys,
      ServerProperties server,
      TomcatServerProperties tomcat,
      ManagementServerProperties management) {
    return new Door(keys, server, tomcat, management);
  }

  @Bean
  SecurityFilterChain guard(
      HttpSecurity http, Keys keys, RateSettings rates, TomcatServerProperties tomcat)
      throws Exception {
    Strangers strangers = new Strangers(rates, tomcat.getThreads().getMax());
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(OPEN)
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasRole(Role.ADMIN.name())
                    .requestMatchers("/api/**")
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .addFilterBefore(
            new Admission(keys, new Rates(rates), strangers, OPEN),
            AnonymousAuthenticationFilter.class)
        .headers(GuardConfiguration::headers)
        // Clients bring their key with each request; a browser keeps none that could be abused.
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .exceptionHandling(
            failures ->
                failures
                    .authenticationEntryPoint(
                        (request, response, failure) ->
                            ProblemWriter.write(
                                request,
                                response,
                                Refusal.of(HttpStatus.UNAUTHORIZED, "http.unauthenticated")
                                    .with("WWW-Authenticate", "Bearer realm=\"filingpress\"")))
                    .accessDeniedHandler(
                        (request, response, failure) ->
                            ProblemWriter.write(request, response, denied(request))))
        .build();
  }

  /** Answers are for programs; a browser that is given one does nothing with it. */
  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(
            policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
  }

  /** Where nothing is, nothing is forbidden. */
  private static Refusal denied(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/actuator")
        ? Refusal.of(HttpStatus.FORBIDDEN, "http.forbidden")
        : Refusal.of(HttpStatus.NOT_FOUND, "http.not-found");
  }
}
